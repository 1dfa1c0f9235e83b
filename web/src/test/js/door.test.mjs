import test from 'node:test';
import assert from 'node:assert/strict';
import { Door } from '../../main/webapp/js/call/door.js';

const FACTS = { asked: '2026-11', agreement: '', emergency: '', place: '', number: '', left: false, typed: false, check: '', birthDate: '' };
const FILLED = { place: 'Calle Mayor 1', number: '612345678', agreed: true, birthDate: '1980-05-17' };

function door(facts = {}, answers = {}, doctor = false) {
  const asked = [];
  const api = Object.fromEntries(['prepare', 'typeBirthDate', 'preparation', 'waiting'].map((name) => [name, async (sent) => {
    asked.push([name, sent]);
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return answer ?? { place: 'Calle Mayor 1', callBackNumber: '+34 612 34 56 78' };
  }]));
  return { asked, door: new Door(api, { ...FACTS, ...facts }, doctor) };
}

const refusal = (reason) => Object.assign(new Error(reason), { reason });

test('joining is offered once place, agreement and birth date are there', async () => {
  const { door: there, asked } = door();
  assert.equal(there.open, false);
  assert.equal(await there.save(FILLED), true);
  assert.equal(there.open, true);
  assert.deepEqual(asked, [
    ['prepare', { place: 'Calle Mayor 1', callBackNumber: '612345678', agreedVersion: '2026-11' }],
    ['typeBirthDate', '1980-05-17'],
  ]);
  assert.equal(there.facts.number, '+34 612 34 56 78');
});

test('an agreement that was not given is not sent', async () => {
  const { door: there, asked } = door({}, { prepare: refusal('agreement-missing') });
  assert.equal(await there.save({ ...FILLED, agreed: false }), false);
  assert.equal('agreedVersion' in asked[0][1], false);
  assert.equal(there.problem, 'agreement-missing');
  assert.equal(there.open, false);
});

test('without a birth date the door stays, and what was left is kept', async () => {
  const { door: there } = door();
  assert.equal(await there.save({ ...FILLED, birthDate: '' }), false);
  assert.equal(there.problem, 'birth-date-invalid');
  assert.equal(there.facts.left, true);
  assert.equal(there.open, false);
});

test('after too many tries the doctor asks, and joining is offered', async () => {
  const { door: there } = door({ left: true }, { typeBirthDate: refusal('tries-spent') });
  await there.save(FILLED);
  assert.equal(there.open, true);
});

test('a doctor admits with one click when the birth date matches', () => {
  const { door: there } = door({ left: true, check: 'matches' }, {}, true);
  const said = [];
  there.admit((anyway) => said.push(anyway));
  assert.deepEqual(said, [false]);
});

test('a doctor is asked once more when it does not', () => {
  for (const check of ['differs', 'not-typed', 'unknown']) {
    const { door: there } = door({ left: true, check }, {}, true);
    const said = [];
    there.admit((anyway) => said.push(anyway));
    assert.deepEqual(said, []);
    assert.equal(there.insisting, true);
    there.admit((anyway) => said.push(anyway));
    assert.deepEqual(said, [true]);
  }
});

test('what the server does not confirm is asked about, whatever the page believed', async () => {
  const { door: there } = door({ left: true, check: 'matches' }, { preparation: { place: 'x', callBackNumber: 'y', birthDateCheck: 'differs' } }, true);
  there.hear({ type: 'error', code: 'not-confirmed' });
  await new Promise((done) => there.addEventListener('change', done, { once: true }));
  assert.equal(there.insisting, true);
  assert.equal(there.facts.check, 'differs');
});

test('a new right birth date makes the second question needless', async () => {
  const { door: there } = door({ check: 'differs' }, { preparation: { place: 'x', callBackNumber: 'y', birthDateCheck: 'matches' } }, true);
  there.insisting = true;
  await there.refresh();
  assert.equal(there.insisting, false);
});

test('the line is read again at each word from the door', async () => {
  const { door: there, asked } = door({ left: true, typed: true }, { waiting: { before: 1, doctor: 'with-another', minutes: 8 } });
  there.hear({ type: 'door' });
  await new Promise((done) => there.addEventListener('change', done, { once: true }));
  assert.deepEqual(asked, [['waiting', undefined]]);
  assert.equal(there.line.minutes, 8);
});
