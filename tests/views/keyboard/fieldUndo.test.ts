// @vitest-environment jsdom
// Laws: undo in a field takes back what was written there, in bursts, and goes on to no other field.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { updateProject } from '@/commands/project';
import { cleanPastes } from '@/views/keyboard/fieldPaste';
import { followFields, applyInField } from '@/views/keyboard/fieldUndo';
import { openEditor } from '../../support/openEditor';
import { shoes } from '../../support/shoes';

let leave: (() => void)[] = [];
let field: HTMLInputElement;

beforeEach(() => {
  document.body.innerHTML = '<input id="other"><input id="field">';
  field = document.getElementById('field') as HTMLInputElement;
  leave = [followFields(), cleanPastes()];
});
afterEach(() => leave.forEach((run) => run()));

let clock = 0;
const type = (text: string, pause = 10, into = field): void => {
  clock += pause;
  into.value += text;
  const event = new InputEvent('input', { bubbles: true });
  Object.defineProperty(event, 'timeStamp', { value: clock });
  into.dispatchEvent(event);
};
const press = (key: string, more: KeyboardEventInit = {}): boolean =>
  field.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true, ...more }),
  );

test('it takes back bursts, does them again, and tells whoever listens', () => {
  field.focus();
  const told = vi.fn<() => void>();
  for (const letter of 'loaf') type(letter);
  type(' of', 2000);
  field.addEventListener('input', told);
  expect(press('z')).toBe(false);
  expect(field.value).toBe('loaf');
  press('z');
  press('z');
  expect(field.value).toBe('');
  press('y');
  press('Z', { shiftKey: true });
  expect(field.value).toBe('loaf of');
  expect(told).toHaveBeenCalledTimes(4);
});

test('it goes on to no other field, and not to what was there before', () => {
  const other = document.getElementById('other') as HTMLInputElement;
  other.focus();
  type('kept', 10, other);
  field.value = 'before';
  field.focus();
  type('!');
  press('z');
  press('z');
  expect([other.value, field.value]).toEqual(['kept', 'before']);
});

test('the menu of the browser is answered in the same way', () => {
  field.focus();
  type('word');
  const menu = new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true });
  expect(field.dispatchEvent(menu)).toBe(false);
  expect(field.value).toBe('');
});

test('in a field of the project it is the editor that goes back, no further than the field', () => {
  const editor = openEditor(shoes().project);
  const write = (title: string) =>
    editor.commit(updateProject, { changes: { title } }, { mergeKey: 'project:title' });
  const title = () => editor.store.getState().project.title;
  const stop = editor.store.subscribe(() => (field.value = title()));
  write('Before');
  field.focus();
  editor.enterField();
  write('Before and after');
  applyInField(editor, field, 'undo');
  expect(title()).toBe('Before');
  applyInField(editor, field, 'undo');
  expect(title()).toBe('Before');
  applyInField(editor, field, 'redo');
  expect(title()).toBe('Before and after');
  stop();
});

test('a quoted cell is pasted as its words, a line break as a blank where there is one line', () => {
  field.focus();
  field.value = 'Say: now';
  field.setSelectionRange(5, 5);
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  const getData = (kind: string) => (kind === 'text/plain' ? '"a\nb"\n' : '');
  Object.defineProperty(paste, 'clipboardData', { value: { getData } });
  expect(field.dispatchEvent(paste)).toBe(false);
  expect([field.value, field.selectionStart]).toEqual(['Say: a bnow', 8]);
});
