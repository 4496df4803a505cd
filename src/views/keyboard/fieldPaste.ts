// Pastes into open fields, in every field of the product: what other programs wrap around the words stays out.
import { pastedText } from '@/formats/pastedText';
import { isTextField, writeInto } from './fieldUndo';

/** Cleans what is pasted into a field until the answer is called; what is clean already is left to the browser. */
export function cleanPastes(): () => void {
  const onPaste = (event: ClipboardEvent): void => {
    const { target, clipboardData } = event;
    if (!clipboardData || event.defaultPrevented || !isTextField(target)) return;
    if (target.readOnly || target.disabled || target.selectionStart === null) return;
    const [plain, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
    const clean = pastedText(plain, html);
    if (clean === plain) return;
    event.preventDefault();
    const words = target instanceof HTMLInputElement ? clean.replaceAll('\n', ' ') : clean;
    const { value, selectionStart, selectionEnd, maxLength } = target;
    const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd ?? selectionStart)];
    const room = maxLength < 0 ? Infinity : maxLength - before.length - after.length;
    const added = words.slice(0, Math.max(0, room));
    writeInto(target, before + added + after, before.length + added.length, 'insertFromPaste');
  };
  window.addEventListener('paste', onPaste);
  return () => window.removeEventListener('paste', onPaste);
}
