// A finger that rests: it means the menu, on every device, also where the browser itself makes nothing of it.

/** As long as people know it from their telephones, in milliseconds. */
const REST = 500;
/** A finger never lies quite still; this far, in pixels, it may slip. */
const SLIP = 8;
/** Within this time after a finger is lifted a busy browser may still make a click of it, in milliseconds. */
const AFTER = 2000;

const stop = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};

const MADE_OF_IT = ['mousedown', 'mouseup', 'click', 'contextmenu'] as const;

/** Whatever is done next ends it: what comes then is meant. */
const NEXT = ['pointerdown', 'keydown'] as const;

/** Swallows what the browser makes of the finger once it is lifted: it has said what it meant. */
function swallow(): void {
  const done = (): void => {
    for (const name of MADE_OF_IT) window.removeEventListener(name, stop, true);
    for (const name of NEXT) window.removeEventListener(name, done, true);
  };
  for (const name of MADE_OF_IT) window.addEventListener(name, stop, true);
  for (const name of NEXT) window.addEventListener(name, done, true);
  // On a busy page that comes late as well: the time counts from the next frame.
  requestAnimationFrame(() => setTimeout(done, AFTER));
}

/**
 * Call it as a pointer comes down. If it is a finger and it rests, a `contextmenu` of the right button is sent to where
 * it lies. The browser's own, which tells of no button, is held back for as long as the finger is down.
 */
export function watchLongPress(pressed: PointerEvent): void {
  const { target, pointerId, clientX, clientY } = pressed;
  if (pressed.pointerType !== 'touch' || !pressed.isPrimary || !(target instanceof Element)) return;
  // Fields have a menu of their own, to paste and to mark words.
  if (target.closest('input, textarea, [contenteditable]')) return;
  let rested = false;
  let sending = false;
  const rest = (): void => {
    if (rested) return;
    rested = true;
    sending = true;
    const where = { bubbles: true, cancelable: true, button: 2, clientX, clientY };
    target.dispatchEvent(new MouseEvent('contextmenu', where));
    sending = false;
  };
  let over = false;
  // On a busy page the moves of the finger wait for the next frame: they are heard first.
  const timer = setTimeout(() => requestAnimationFrame(() => !over && rest()), REST);
  const done = (): void => {
    over = true;
    clearTimeout(timer);
    window.removeEventListener('pointermove', move, true);
    window.removeEventListener('pointerup', lifted, true);
    window.removeEventListener('pointercancel', lifted, true);
    window.removeEventListener('pointerdown', second, true);
    window.removeEventListener('contextmenu', own, true);
  };
  const move = (event: PointerEvent): void => {
    if (!rested && Math.hypot(event.clientX - clientX, event.clientY - clientY) > SLIP) done();
  };
  const lifted = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    done();
    if (rested) swallow();
  };
  const second = (): void => {
    if (!rested) done();
  };
  const own = (event: MouseEvent): void => {
    if (sending) return;
    stop(event);
    rest();
  };
  window.addEventListener('pointermove', move, true);
  window.addEventListener('pointerup', lifted, true);
  window.addEventListener('pointercancel', lifted, true);
  window.addEventListener('pointerdown', second, true);
  window.addEventListener('contextmenu', own, true);
}
