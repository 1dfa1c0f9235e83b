import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChatFiles, refusedFile } from '../../main/webapp/js/call/chat-files.js';
import { ChatLog } from '../../main/webapp/js/call/chat-log.js';
import { ChatStore } from '../../main/webapp/js/call/chat-store.js';
import { Chat } from '../../main/webapp/js/call/chat.js';

/** Keeps once, in places without a gap, and tells everybody, as the hub does; frames wait until `turn` lets one through. */
class Server {
  kept = [];
  sockets = [];
  failing = 0;

  take(socket, frame) {
    if (frame.type === 'chat-since') {
      const messages = this.kept.slice(frame.sequence, frame.sequence + 3);
      socket.down.push({ type: 'chat-page', last: this.kept.length, messages });
      return;
    }
    if (this.failing > 0) {
      this.failing -= 1;
      socket.down.push({ type: 'error', code: 'unavailable', detail: 'chat' });
      return;
    }
    let line = this.kept.find(({ from, id }) => from === socket.seat && id === frame.id);
    if (!line) {
      line = { from: socket.seat, id: frame.id, sequence: this.kept.length + 1, at: 'now', text: frame.text };
      this.kept.push(line);
      this.sockets.filter((other) => other !== socket && other.state === 'open').forEach((other) => other.down.push({ type: 'chat', ...line }));
    }
    socket.down.push({ type: 'chat-ack', id: line.id, sequence: line.sequence, at: line.at });
  }
}

class Line extends EventTarget {
  state = 'closed';
  up = [];
  down = [];

  constructor(server, seat) {
    super();
    Object.assign(this, { server, seat });
    server.sockets.push(this);
  }

  send(frame) {
    if (this.state !== 'open') return false;
    this.up.push(frame);
    return true;
  }

  become(state) {
    this.state = state;
    this.dispatchEvent(new CustomEvent('state', { detail: { state } }));
  }

  open() {
    this.become('open');
    this.hear({ type: 'welcome', self: { id: this.seat } });
  }

  lose() {
    this.up = [];
    this.down = [];
    this.become('retrying');
  }

  hear(frame) {
    this.dispatchEvent(new CustomEvent('frame', { detail: { frame } }));
  }

  carry(up) {
    const frame = (up ? this.up : this.down).shift();
    if (frame && up) this.server.take(this, frame);
    else if (frame) this.hear(frame);
    return frame !== undefined;
  }
}

class Clock {
  tasks = new Set();
  later = (task, millis) => {
    const timer = { task, millis };
    this.tasks.add(timer);
    return timer;
  };
  never = (timer) => this.tasks.delete(timer);
  pass() {
    const [first] = this.tasks;
    this.tasks.delete(first);
    first?.task();
  }
}

const shelf = () => {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
};

function page(server, seat, more = {}) {
  const signaling = new Line(server, seat);
  const clock = new Clock();
  const store = more.store ?? new ChatStore('visit', shelf());
  let ids = 0;
  const chat = new Chat({ signaling, store, files: more.files, newId: () => `${more.name ?? seat}-${++ids}`, ...clock });
  return { signaling, clock, chat, store };
}

function settle(...pages) {
  for (let quiet = 0; quiet < 3;) {
    const moved = pages.some(({ signaling }) => signaling.carry(true) || signaling.carry(false));
    quiet = moved ? 0 : quiet + 1;
  }
}

const texts = ({ chat }) => chat.log.lines.map(({ text }) => text);

/** A generator that is the same in every run (mulberry32). */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test('what one writes the other reads, and both know it is there', () => {
  const server = new Server();
  const maria = page(server, 'patient');
  const otieno = page(server, 'practitioner');
  maria.signaling.open();
  otieno.signaling.open();
  maria.chat.write('Good morning');
  assert.equal(maria.chat.log.unsent[0].standing, 'sending');
  settle(maria, otieno);
  assert.deepEqual(texts(otieno), ['Good morning']);
  assert.deepEqual(maria.chat.log.unsent, []);
  assert.equal(otieno.chat.unread, 1);
  otieno.chat.seen();
  assert.equal(otieno.chat.unread, 0);
  assert.equal(maria.chat.unread, 0);
});

for (let seed = 1; seed <= 60; seed += 1) {
  test(`nothing is lost, doubled or out of order, whatever breaks when (${seed})`, () => {
    const random = chance(seed);
    const server = new Server();
    const pages = [page(server, 'patient'), page(server, 'practitioner')];
    const written = [[], []];
    for (let step = 0; step < 400; step += 1) {
      const who = random() < 0.5 ? 0 : 1;
      const { signaling, chat } = pages[who];
      const dice = random();
      if (dice < 0.1 && written[who].length < 25) {
        const text = `${who} says ${written[who].length}`;
        written[who].push(text);
        chat.write(text);
      } else if (dice < 0.16) {
        signaling.lose();
      } else if (dice < 0.3 && signaling.state !== 'open') {
        signaling.open();
      } else if (dice < 0.32) {
        server.failing = 1;
      } else {
        signaling.carry(dice < 0.66);
      }
    }
    server.failing = 0;
    pages.forEach(({ signaling }) => signaling.lose());
    pages.forEach(({ signaling }) => signaling.open());
    settle(...pages);
    pages.forEach(({ chat }) => chat.log.unsent.filter(({ standing }) => standing === 'failed').forEach(({ id }) => chat.tryAgain(id)));
    settle(...pages);
    const kept = server.kept.map(({ text }) => text);
    for (const each of pages) assert.deepEqual(texts(each), kept);
    assert.equal(kept.length, written[0].length + written[1].length);
    assert.equal(new Set(kept).size, kept.length);
    written.forEach((own, who) => assert.deepEqual(kept.filter((text) => text.startsWith(`${who} `)), own));
  });
}

test('a page that is loaded anew sends what the old one could not, once', () => {
  const server = new Server();
  const tab = shelf();
  const before = page(server, 'patient', { store: new ChatStore('visit', tab), name: 'a' });
  before.signaling.open();
  before.chat.write('one');
  before.chat.write('two');
  before.signaling.carry(true); // since
  before.signaling.carry(true); // one is kept, its answer is never heard
  before.signaling.lose();

  const after = page(server, 'patient', { store: new ChatStore('visit', tab), name: 'b' });
  after.signaling.open();
  settle(after);

  assert.deepEqual(server.kept.map(({ text }) => text), ['one', 'two']);
  assert.deepEqual(new ChatStore('visit', tab).unsent, []);
});

test('one that gets no answer is sent again, then called not sent, and the next is tried', () => {
  const server = new Server();
  const maria = page(server, 'patient');
  maria.signaling.open();
  settle(maria);
  maria.chat.write('one');
  maria.chat.write('two');
  for (let i = 0; i < 3; i += 1) {
    maria.signaling.up = [];
    maria.clock.pass();
  }
  assert.deepEqual(maria.chat.log.unsent.map(({ standing }) => standing), ['failed', 'sending']);
  settle(maria);
  assert.deepEqual(texts(maria), ['two']);
  maria.chat.tryAgain('patient-1');
  settle(maria);
  assert.deepEqual(texts(maria), ['two', 'one']);
});

test('a server that cannot keep it now is asked again later', () => {
  const server = new Server();
  server.failing = 1;
  const maria = page(server, 'patient');
  maria.signaling.open();
  maria.chat.write('one');
  settle(maria);
  assert.deepEqual(texts(maria), []);
  maria.clock.pass();
  settle(maria);
  assert.deepEqual(texts(maria), ['one']);
});

test('one that is refused is called not sent at once and can be given up', () => {
  const maria = page(new Server(), 'patient');
  maria.signaling.open();
  maria.chat.write('one');
  maria.signaling.hear({ type: 'error', code: 'not-allowed', detail: 'chat' });
  assert.equal(maria.chat.log.unsent[0].standing, 'failed');
  maria.chat.giveUp('patient-1');
  assert.deepEqual(maria.chat.log.unsent, []);
});

test('refusals of other frames are no refusals of a message', () => {
  const maria = page(new Server(), 'patient');
  maria.signaling.open();
  maria.chat.write('one');
  maria.signaling.hear({ type: 'error', code: 'malformed', detail: 'connection' });
  assert.equal(maria.chat.log.unsent[0].standing, 'sending');
});

test('a long conversation is fetched page by page, and a gap is asked for', () => {
  const server = new Server();
  const maria = page(server, 'patient');
  const otieno = page(server, 'practitioner');
  maria.signaling.open();
  for (let i = 0; i < 10; i += 1) maria.chat.write(`line ${i}`);
  settle(maria);
  otieno.signaling.open();
  settle(otieno);
  assert.equal(texts(otieno).length, 10);

  maria.chat.write('lost on the way');
  maria.chat.write('arrives');
  maria.signaling.carry(true);
  otieno.signaling.down = [];
  settle(maria, otieno);
  assert.deepEqual(texts(otieno), server.kept.map(({ text }) => text));
});

test('a file says how it fares', async () => {
  const line = { id: 'patient-1', sequence: 1, at: 'now', file: { id: 'f', name: 'a.pdf', type: 'application/pdf', size: 3 } };
  const answers = [Promise.reject(Object.assign(new Error(), { reason: 'unreachable' })), Promise.resolve(line)];
  const maria = page(new Server(), 'patient', { files: { send: () => answers.shift() } });
  maria.signaling.open();
  await maria.chat.handOver({ name: 'a.pdf', size: 3, type: 'application/pdf' });
  assert.deepEqual(maria.chat.log.unsent.map(({ standing, reason }) => [standing, reason]), [['failed', 'unreachable']]);
  assert.deepEqual(maria.store.unsent, []);
  await Promise.resolve(maria.chat.tryAgain('patient-1'));
  await new Promise((done) => setTimeout(done));
  assert.deepEqual(maria.chat.log.unsent, []);
  assert.equal(maria.chat.log.lines[0].file.name, 'a.pdf');
});

test('what would be refused anyway is not sent', async () => {
  assert.equal(refusedFile({ size: 0, type: 'application/pdf' }), 'file-empty');
  assert.equal(refusedFile({ size: 10485761, type: 'application/pdf' }), 'file-too-large');
  assert.equal(refusedFile({ size: 1, type: 'image/heic' }), 'file-type');
  assert.equal(refusedFile({ size: 10485760, type: 'image/webp' }), '');
  assert.equal(refusedFile({ size: 1, type: '' }), '');
  const files = new ChatFiles('/api/appointments/v', () => assert.fail('sent'));
  await assert.rejects(files.send('a', { name: 'a', size: 0, type: '' }), { reason: 'file-empty' });
});

test('a file goes by its bytes, with its name in a header', async () => {
  const asked = [];
  const files = new ChatFiles('/api/appointments/v', async (url, request) => {
    asked.push([url, request.method, request.headers['X-File-Name'], request.body.name]);
    return new Response('{"sequence":1}', { status: 200 });
  });
  await files.send('a-1', { name: 'informe médico.pdf', size: 1, type: 'application/pdf' });
  assert.deepEqual(asked, [['/api/appointments/v/chat/files/a-1', 'PUT', 'informe%20m%C3%A9dico.pdf', 'informe médico.pdf']]);
});

test('what lies in the tab and is not ours harms nothing', () => {
  for (const rubbish of ['', 'null', '[]', '{"unsent":7}', '{"unsent":[{"id":1},null,{"id":"a","text":"b"}],"draft":{},"read":"x"}', '{']) {
    const tab = shelf();
    tab.setItem('televisit.chat.v', rubbish);
    const store = new ChatStore('v', tab);
    assert.equal(store.draft, '');
    assert.equal(store.read, 0);
    assert.ok(store.unsent.length <= 1);
  }
});

test('a visit that was moved has a conversation of its own, of which nothing is read yet', () => {
  const server = new Server();
  const store = new ChatStore('visit', shelf());
  store.read = 7;
  const maria = page(server, 'patient', { store });
  const otieno = page(server, 'practitioner');
  otieno.signaling.open();
  otieno.chat.write('Good morning');
  settle(otieno);
  maria.signaling.open();
  settle(maria);
  assert.equal(maria.chat.unread, 1);
});

test('lines stand by their place and count once', () => {
  const log = new ChatLog('patient');
  log.receive({ type: 'chat', from: 'practitioner', id: 'b', sequence: 2, at: 'now', text: 'two' });
  assert.equal(log.lacks, true);
  log.receive({ type: 'chat', from: 'practitioner', id: 'b', sequence: 2, at: 'now', text: 'two' });
  log.receive({ type: 'chat-page', last: 2, messages: [{ from: 'practitioner', id: 'a', sequence: 1, at: 'now', text: 'one' }] });
  assert.deepEqual(log.lines.map(({ text }) => text), ['one', 'two']);
  assert.equal(log.lacks, false);
  assert.equal(log.unread(1), 1);
});
