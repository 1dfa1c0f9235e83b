// @ts-check
const LOOK_EVERY = 80;
const GESTURES = ['pointerdown', 'keydown'];

/**
 * How loud the microphone hears, as a number from 0 to 1, about twelve times a second; nothing while the browser keeps
 * its sound asleep, which says nothing about the microphone.
 * @param {MediaStreamTrack} track
 * @param {(level: number) => void} show
 * @returns {() => void} stops it
 */
export function watchLevel(track, show) {
  const Context = globalThis.AudioContext;
  if (!Context) return () => {};
  const context = new Context();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  let lookedAt = 0;
  const timer = setInterval(() => {
    if (context.currentTime === lookedAt) return;
    lookedAt = context.currentTime;
    analyser.getByteTimeDomainData(samples);
    show(levelOf(samples));
  }, LOOK_EVERY);
  // Without a click or a key on this page yet some browsers keep the context asleep.
  const wake = () => void context.resume().catch(() => {});
  if (context.state === 'suspended') GESTURES.forEach((gesture) => addEventListener(gesture, wake, { once: true }));
  return () => {
    clearInterval(timer);
    GESTURES.forEach((gesture) => removeEventListener(gesture, wake));
    context.close().catch(() => {});
  };
}

/**
 * @param {Uint8Array} samples around 128
 * @returns {number} 0 silent to 1 loud, on a scale that ordinary speech half fills
 */
export function levelOf(samples) {
  let sum = 0;
  for (const sample of samples) sum += ((sample - 128) / 128) ** 2;
  return Math.min(1, Math.sqrt(sum / samples.length) * 5);
}
