// The keys of a shortcut, in the writing of the platform at hand.
const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const names = new Map<string, [other: string, apple: string]>([
  ['mod', ['Ctrl', '⌘']],
  ['ctrl', ['Ctrl', '⌃']],
  ['alt', ['Alt', '⌥']],
  ['shift', ['Shift', '⇧']],
  ['enter', ['Enter', '↵']],
  ['escape', ['Esc', 'Esc']],
  ['esc', ['Esc', 'Esc']],
  ['delete', ['Del', '⌫']],
  ['backspace', ['⌫', '⌫']],
  ['home', ['Home', 'Home']],
  ['end', ['End', 'End']],
  ['f2', ['F2', 'F2']],
  ['f6', ['F6', 'F6']],
  ['f3', ['F3', 'F3']],
  ['space', ['Space', 'Space']],
  ['tab', ['Tab', 'Tab']],
  ['plus', ['+', '+']],
  ['minus', ['−', '−']],
  ['slash', ['/', '/']],
  ['arrowup', ['↑', '↑']],
  ['up', ['↑', '↑']],
  ['arrowdown', ['↓', '↓']],
  ['down', ['↓', '↓']],
  ['arrowleft', ['←', '←']],
  ['left', ['←', '←']],
  ['arrowright', ['→', '→']],
  ['right', ['→', '→']],
]);

/** The keys of `mod+shift+z` as they are printed on the keyboard. */
function keyNames(shortcut: string): string[] {
  return shortcut.split('+').map((key) => {
    const name = names.get(key.trim().toLowerCase());
    if (name) return apple ? name[1] : name[0];
    return key.trim().length === 1 ? key.trim().toUpperCase() : key.trim();
  });
}

/** The same in one line, for menus and tooltips. */
export const keyText = (shortcut: string): string => keyNames(shortcut).join(apple ? '' : '+');
