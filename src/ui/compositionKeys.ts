// Input methods: the keys that belong to a composition reach the input method alone, in every field of the product.

/** Whether a key press belongs to a composition. Safari tells the Enter that ends one by its code only. */
const belongsToComposition = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Keeps them from everybody else until the answer is called: no Enter of a composition ends a field or presses a button. */
export function keepCompositionKeys(): () => void {
  const keep = (event: KeyboardEvent): void => {
    if (belongsToComposition(event)) event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', keep, true);
  return () => window.removeEventListener('keydown', keep, true);
}
