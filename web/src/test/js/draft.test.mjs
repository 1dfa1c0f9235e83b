import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Draft } from '../../main/webapp/js/clinical/draft.js';

/** A draft whose server and clock the test turns by hand. */
function drafting({ text = '', revision = 0, memory = new Map() } = {}) {
  const told = [];
  const timers = new Map();
  let next = 1;
  let answer = (written, seen) => Promise.resolve({ text: written, revision: seen + 1 });
  const saves = [];
  const draft = new Draft({
    text,
    revision,
    save: (written, seen) => {
      saves.push([written, seen]);
      return answer(written, seen);
    },
    tell: (state) => told.push(state),
    memory: { getItem: (k) => memory.get(k) ?? null, setItem: (k, v) => memory.set(k, v), removeItem: (k) => memory.delete(k) },
    key: 'k',
    clock: {
      setTimeout: (work) => {
        timers.set(next, work);
        return next++;
      },
      clearTimeout: (id) => timers.delete(id),
    },
  });
  const tick = async () => {
    const due = [...timers.values()];
    timers.clear();
    due.forEach((work) => work());
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return { draft, told, saves, memory, tick, timers, answers: (with_) => (answer = with_) };
}

test('what is typed is saved some time after the last key, once', async () => {
  const { draft, saves, tick, told, memory } = drafting();
  draft.typed('a');
  draft.typed('ab');
  assert.match(memory.get('k'), /"ab"/);
  await tick();
  assert.deepEqual(saves, [['ab', 0]]);
  assert.equal(told.at(-1), 'saved');
  assert.equal(memory.has('k'), false);
  assert.equal(draft.revision, 1);
});

test('what is typed while it saves is saved after, from the revision that the first made', async () => {
  const { draft, saves, tick, answers } = drafting();
  let release;
  answers((written, seen) => new Promise((done) => (release = () => done({ text: written, revision: seen + 1 }))));
  draft.typed('a');
  await tick();
  draft.typed('ab');
  answers((written, seen) => Promise.resolve({ text: written, revision: seen + 1 }));
  release();
  await tick();
  await tick();
  assert.deepEqual(saves.at(-1), ['ab', 1]);
  assert.equal(draft.unsaved, false);
});

test('without a connection the text stays in the memory of the tab and is tried again', async () => {
  const { draft, told, tick, memory, answers, saves } = drafting();
  answers(() => Promise.reject({ reason: 'unreachable' }));
  draft.typed('long text');
  await tick();
  assert.equal(told.at(-1), 'offline');
  assert.match(memory.get('k'), /long text/);
  answers((written, seen) => Promise.resolve({ text: written, revision: seen + 1 }));
  await tick();
  assert.equal(saves.length, 2);
  assert.equal(told.at(-1), 'saved');
});

test('after a reload the unsaved text is there again and is saved', async () => {
  const memory = new Map([['k', JSON.stringify({ text: 'typed before', revision: 3 })]]);
  const { draft, saves, tick } = drafting({ text: 'saved before', revision: 3, memory });
  assert.equal(draft.recover(), 'typed before');
  await tick();
  assert.deepEqual(saves, [['typed before', 3]]);
});

test('a text that somebody else changed waits for the writer to choose, and neither is lost', async () => {
  const { draft, told, tick, answers, saves, memory, timers } = drafting({ text: 'old', revision: 2 });
  answers(() => Promise.reject({ reason: 'note-changed' }));
  draft.typed('mine');
  await tick();
  assert.equal(told.at(-1), 'conflict');
  draft.typed('mine, longer');
  assert.equal(timers.size, 0, 'nothing is saved over theirs meanwhile');
  assert.match(memory.get('k'), /mine, longer/);
  answers((written, seen) => Promise.resolve({ text: written, revision: seen + 1 }));
  assert.equal(draft.settle({ text: 'theirs', revision: 5 }, true), 'mine, longer');
  await tick();
  assert.deepEqual(saves.at(-1), ['mine, longer', 5]);
});

test('taking theirs forgets what was typed', async () => {
  const { draft, tick, answers, memory } = drafting({ text: 'old', revision: 2 });
  answers(() => Promise.reject({ reason: 'note-changed' }));
  draft.typed('mine');
  await tick();
  assert.equal(draft.settle({ text: 'theirs', revision: 5 }, false), 'theirs');
  assert.equal(memory.has('k'), false);
  assert.equal(draft.unsaved, false);
});
