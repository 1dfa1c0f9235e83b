// @ts-check
const LOOK_EVERY = 80;

/**
 * How loud the microphone hears, as a number from 0 to 1, about twelve times a second.
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
  const timer = setInterval(() => {
    analyser.getByteTimeDomainData(samples);
    show(levelOf(samples));
  }, LOOK_EVERY);
  // Without a click on this page yet some browsers keep the context asleep.
  const wake = () => context.resume().catch(() => {});
  if (context.state === 'suspended') addEventListener('pointerdown', wake, { once: true });
  return () => {
    clearInterval(timer);
    removeEventListener('pointerdown', wake);
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
