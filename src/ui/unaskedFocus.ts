// Buttons that were given the focus by the program: whoever writes on does not press them.

/** What takes the focus to a button on purpose. */
const GOES = new Set(['Tab', 'F6', 'Home', 'End', 'PageUp', 'PageDown']);
const isGoing = ({ key }: KeyboardEvent): boolean => GOES.has(key) || key.startsWith('Arrow');

/** The one place of a grid that its keys belong to answers letters by itself. */
const CURSOR = '[data-cursor]';

/** Windows and menus are there to be answered, and their buttons may be pressed at once. */
const LAYER = '[role=menu], [role=dialog], [role=alertdialog], [role=listbox]';

const isButton = (element: Element): boolean =>
  element.matches('button, summary') && !element.matches(CURSOR) && element.closest(LAYER) === null;

/** The field that Tab leads out of, where Tab was a part of writing: what it leads to was not asked for. */
let leftByWriting = false;

/** Tells that the next step of the focus ends a writing, so that the button it comes to is not meant. */
export function leaveByWriting(): void {
  leftByWriting = true;
}

/**
 * Keeps Space and letters from a button that got the focus unasked, until the answer is called. Enter presses it, and
 * so does Space once one has been there on purpose.
 */
export function keepUnaskedButtons(): () => void {
  const asked = new WeakSet<Element>();
  let going = false;
  const onKeyDown = (event: KeyboardEvent): void => {
    going = isGoing(event);
    leftByWriting = false;
    const { target, key } = event;
    if (!(target instanceof Element) || asked.has(target) || !isButton(target)) return;
    if (key.length !== 1 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.target instanceof Element) asked.add(event.target.closest('button, summary') ?? event.target);
  };
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (target instanceof Element && going && !leftByWriting) asked.add(target);
    leftByWriting = false;
  };
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('pointerdown', onPointerDown, true);
  window.addEventListener('focusin', onFocusIn, true);
  return () => {
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('pointerdown', onPointerDown, true);
    window.removeEventListener('focusin', onFocusIn, true);
  };
}
