import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Toasts } from '../../main/webapp/js/shared/toasts.js';

/** As much of an element as a toast needs. */
class FakeElement {
  children = [];
  dataset = {};
  listeners = {};
  className = '';
  hovered = false;

  constructor(tag) {
    this.tag = tag;
  }

  get classList() {
    return { contains: (name) => this.className.split(' ').includes(name) };
  }

  append(...nodes) {
    nodes.forEach((node) => {
      node.parent = this;
      this.children.push(node);
    });
  }

  remove() {
    this.parent.children = this.parent.children.filter((each) => each !== this);
  }

  contains(other) {
    return this === other || this.children.some((child) => child.contains(other));
  }

  matches() {
    return this.hovered;
  }

  closest() {
    return this.classList.contains('toast') ? this : (this.parent?.closest() ?? null);
  }

  addEventListener(name, listener) {
    this.listeners[name] = listener;
  }

  focus() {
    document.activeElement = this;
  }
}

let document;
let status;
let alert;
let toasts;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  const content = new FakeElement('main');
  document = { activeElement: null, createElement: (tag) => new FakeElement(tag), getElementById: () => content };
  globalThis.document = document;
  status = new FakeElement('div');
  alert = new FakeElement('div');
  toasts = new Toasts(document, { status, alert }, { close: 'Close', open: 'Open' }, '/televisit');
});

const notice = (id, more = {}) => ({ id, kind: 'cancelled', text: `news ${id}`, href: '/visit/detail.xhtml?id=v', rings: false, ...more });
const texts = (region) => region.children.map((toast) => toast.children[0].textContent);

test('the same news is shown once', () => {
  assert.equal(toasts.show(notice('a')), true);
  assert.equal(toasts.show(notice('a')), false);
  assert.deepEqual(texts(status), ['news a']);
});

test('what can not wait goes where it is announced at once, and stays', () => {
  toasts.show(notice('a', { rings: true }));
  mock.timers.tick(60000);
  assert.deepEqual(texts(alert), ['news a']);
});

test('the rest goes by itself, unless somebody points at it or is in it', () => {
  toasts.show(notice('a'));
  toasts.show(notice('b'));
  status.children[0].hovered = true;
  mock.timers.tick(12000);
  assert.deepEqual(texts(status), ['news a']);
  status.children[0].hovered = false;
  mock.timers.tick(12000);
  assert.deepEqual(texts(status), []);
});

test('at most three are shown, and what rings is the last to go', () => {
  toasts.show(notice('ring', { rings: true }));
  for (const id of ['a', 'b', 'c']) toasts.show(notice(id));
  assert.deepEqual(texts(alert), ['news ring']);
  assert.deepEqual(texts(status), ['news b', 'news c']);
});

test('a step leads below the context root, and where there is none there is no link', () => {
  toasts.show(notice('a'));
  toasts.show(notice('b', { href: null }));
  const actions = (toast) => toast.children[1].children;
  assert.equal(actions(status.children[0])[0].href, '/televisit/visit/detail.xhtml?id=v');
  assert.deepEqual(actions(status.children[1]).map((each) => each.tag), ['button']);
});

test('Escape closes the one the focus is in and leads back to the page', () => {
  toasts.show(notice('a'));
  toasts.show(notice('b'));
  const button = status.children[1].children[1].children[1];
  button.focus();
  status.listeners.keydown({ key: 'Escape', target: button });
  assert.deepEqual(texts(status), ['news a']);
  assert.equal(document.activeElement.tag, 'main');
});
