// Undo in text fields: what is taken back is what was written in the field, never what was done elsewhere before.
import { flushSync } from 'react-dom';
import type { Editor } from '@/editor/editor';
import { matches } from '@/views/actions/shortcut';

type TextField = HTMLInputElement | HTMLTextAreaElement;
type Direction = 'undo' | 'redo';
type Text = { value: string; caret: number };

/** Milliseconds without a letter after which the next one is a step of its own, as in the editor. */
const PAUSE = 1000;

const NO_TEXT = new Set(['checkbox', 'radio', 'range', 'color', 'file', 'button', 'submit']);

/** Whether letters are written here. */
export const isTextField = (target: EventTarget | null): target is TextField =>
  (target instanceof HTMLTextAreaElement && target.dataset['place'] === undefined) ||
  (target instanceof HTMLInputElement && !NO_TEXT.has(target.type));

/** Marks the screens of a project, whose fields record each letter with the editor. */
export const RECORDED = 'data-recorded';

/** Whether a field belongs to the project, and not to a window over it or to the search. */
const isRecorded = (of: TextField): boolean =>
  of.closest(`[${RECORDED}]`) !== null && of.closest('[role=search]') === null;

// The field that is written, and what it held. One field has the focus at a time.
let field: TextField | undefined;
let past: Text[] = [];
let future: Text[] = [];
let last = -Infinity;
let applying = false;

const textOf = (of: TextField): Text => ({ value: of.value, caret: of.selectionStart ?? of.value.length });

function begin(of: TextField): void {
  field = of;
  past = [textOf(of)];
  future = [];
  last = -Infinity;
}

/** Follows a letter: a burst of them is one step. */
function follow(of: TextField, at: number): void {
  if (field !== of) begin(of);
  const goesOn = at - last <= PAUSE && past.length > 1;
  if (goesOn) past.pop();
  past.push(textOf(of));
  future = [];
  last = at;
}

/** Writes into a field as a hand does, so that whoever listens to it is told. */
export function writeInto(of: TextField, value: string, caret: number, inputType: string): void {
  const kind = of instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(of, value);
  // Numbers and dates have no caret.
  if (of.selectionStart !== null) of.setSelectionRange(caret, caret);
  of.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

function applyTo(of: TextField, direction: Direction): void {
  // Something else has written it since: what it held before is no longer its own.
  if (field !== of || past.at(-1)?.value !== of.value) return begin(of);
  if (direction === 'undo' && past.length > 1) future.push(...past.splice(-1));
  else if (direction === 'redo' && future.length > 0) past.push(...future.splice(-1));
  else return;
  const text = past.at(-1);
  last = -Infinity;
  applying = true;
  if (text) writeInto(of, text.value, text.caret, direction === 'undo' ? 'historyUndo' : 'historyRedo');
  applying = false;
}

/** Takes back in a field of a project: with the editor where its letters are steps, else its own letters. */
export function applyInField(editor: Editor, of: TextField, direction: Direction): void {
  const before = of.value;
  flushSync(() => void (direction === 'undo' ? editor.undoInField() : editor.redoInField()));
  if (of.isConnected && of.value === before) applyTo(of, direction);
}

const directionOf = (event: KeyboardEvent): Direction | undefined => {
  if (matches(event, 'mod+z')) return 'undo';
  return matches(event, 'mod+shift+z') || matches(event, 'mod+y') ? 'redo' : undefined;
};

/** Serves the fields that no project records, and follows what is written in all, until the answer is called. */
export function followFields(): () => void {
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (isTextField(target)) begin(target);
  };
  const onInput = ({ target, timeStamp }: Event): void => {
    if (!applying && isTextField(target)) follow(target, timeStamp);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    const direction = directionOf(event);
    if (!direction || !isTextField(target)) return;
    if (isRecorded(target)) return;
    // The browser would go on to what was written in other fields before.
    event.preventDefault();
    event.stopImmediatePropagation();
    applyTo(target, direction);
  };
  /** The browser's own menu knows of undo as well. */
  const onBeforeInput = (event: InputEvent): void => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    if (isTextField(event.target)) applyTo(event.target, event.inputType === 'historyUndo' ? 'undo' : 'redo');
  };
  window.addEventListener('focusin', onFocusIn, true);
  window.addEventListener('input', onInput, true);
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('beforeinput', onBeforeInput, true);
  return () => {
    window.removeEventListener('focusin', onFocusIn, true);
    window.removeEventListener('input', onInput, true);
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('beforeinput', onBeforeInput, true);
  };
}
