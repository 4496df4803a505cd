// Shortcuts: how `mod+shift+z` is matched with a key press, on any layout of the keyboard.

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keyboard's own place of a letter or digit: `KeyZ`, `Digit1`. */
function codeOf(key: string): string | undefined {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return undefined;
}

/**
 * Whether the pressed key is the wanted one. The letter counts, as on Dvorak; where the layout writes
 * another alphabet (Ctrl+Я), or Shift turns a digit into a sign, the place of the key counts instead.
 */
function isKey(press: KeyPress, wanted: string): boolean {
  const key = press.key.toLowerCase();
  if (key === wanted || (wanted === 'space' && key === ' ')) return true;
  const code = codeOf(wanted);
  if (code === undefined || press.code !== code) return false;
  return code.startsWith('Digit') ? press.shiftKey : !/^[ -~]$/.test(press.key);
}

/** Whether a question mark is written, or on ЙЦУКЕН the key pressed that writes it on a Latin keyboard. */
const asks = ({ key, code, shiftKey }: KeyPress): boolean =>
  key === '?' || (key === ',' && code === 'Slash' && shiftKey);

/** Whether a key press is the shortcut. `mod` is Cmd on Apple's keyboards and Ctrl elsewhere. */
export function matches(press: KeyPress, shortcut: string, onApple = apple): boolean {
  const parts = shortcut.split('+');
  const wanted = parts.at(-1) ?? '';
  const mod = parts.includes('mod');
  const [held, other] = onApple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    held === mod &&
    !other &&
    (wanted === '?' ? asks(press) : isKey(press, wanted)) &&
    press.altKey === parts.includes('alt') &&
    // Where the question mark lies, and whether with Shift, is a matter of the layout.
    (wanted === '?' || press.shiftKey === parts.includes('shift'))
  );
}
