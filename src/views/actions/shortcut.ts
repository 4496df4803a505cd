// Shortcuts: how `mod+shift+z` is matched with a key press, on any layout of the keyboard.

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?(name: string): boolean;
};

const apple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The keyboard's own place of a letter or digit: `KeyZ`, `Digit1`. */
function codeOf(key: string): string | undefined {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return undefined;
}

const isSign = (key: string): boolean => /^.$/u.test(key);
/** A letter of a layout on which no Latin one can be had. */
const isForeign = (key: string): boolean => /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
/** Option writes Greek letters on Latin layouts. */
const isFarForeign = (key: string): boolean => isForeign(key) && !/^\p{Script=Greek}$/u.test(key);

/**
 * Whether a key press writes a character, and so is that character and no command: also with AltGr, which Windows tells
 * as Ctrl and Alt, and with Option.
 */
export function writes(press: KeyPress, onApple = apple): boolean {
  const { key, ctrlKey, altKey, metaKey } = press;
  if (!isSign(key) || metaKey) return false;
  if (press.getModifierState?.('AltGraph')) return true;
  if (ctrlKey && !altKey) return false;
  if (!altKey) return true;
  if (onApple) return !ctrlKey;
  // With Alt alone, or with Ctrl beside it, a key that tells its plain letter or digit writes nothing.
  return ctrlKey ? !/^[a-z\d]$/i.test(key) && !isFarForeign(key) : !/^[ -~]$/.test(key) && !isFarForeign(key);
}

/**
 * Whether the pressed key is the wanted one. Letters and digits are what the layout writes, as on Dvorak and AZERTY; where
 * it cannot write a Latin letter (Ctrl+Я), or Shift turns the digit into a sign, the place of the key counts instead.
 */
function isKey(press: KeyPress, wanted: string, shifted: boolean): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press;
  const withMod = ctrlKey || metaKey;
  const place = codeOf(wanted);
  if (wanted === 'space') return key === ' ' && shiftKey === shifted;
  if (place === undefined) return key.toLowerCase() === wanted && shiftKey === shifted;
  if (place.startsWith('Digit')) {
    // Where Shift writes the digit, it is the digit.
    if (key === wanted) return !shifted && (!shiftKey || !withMod);
    const hidden = shiftKey ? shifted : withMod && !shifted;
    return hidden && code === place && isSign(key) && !/^[a-z\d]$/i.test(key);
  }
  if (shiftKey !== shifted) return false;
  // A capital of Caps Lock is a capital, but with Ctrl it makes no difference.
  if ((withMod || altKey || shifted ? key.toLowerCase() : key) === wanted) return true;
  if (code !== place) return false;
  if (withMod) return isSign(key) && !/^[ -~]$/.test(key);
  // A capital letter is no command on any layout.
  return (altKey ? isFarForeign(key) : isForeign(key)) && (shifted || key === key.toLowerCase());
}

/** Whether a question mark is written, or on ЙЦУКЕН the key pressed that writes it on a Latin keyboard. */
const asks = ({ key, code, shiftKey }: KeyPress): boolean =>
  key === '?' || (key === ',' && code === 'Slash' && shiftKey);

/** Whether a key press is the shortcut. `mod` is Cmd on Apple's keyboards and Ctrl elsewhere. */
export function matches(press: KeyPress, shortcut: string, onApple = apple): boolean {
  const parts = shortcut.split('+');
  const wanted = parts.at(-1) ?? '';
  const mod = parts.includes('mod');
  const alt = parts.includes('alt');
  // A character of AltGr or Option belongs to the text; asked for as such, it is one like any other.
  const text = writes(press, onApple);
  if (text && (alt || mod)) return false;
  if (wanted === '?') return text && asks(press);
  const [held, other] = onApple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return held === mod && !other && press.altKey === alt && isKey(press, wanted, parts.includes('shift'));
}
