// evenParts(): what does not fit side by side on one sheet or slide, in parts of nearly the same size.

/** @param most how many have room beside one another */
export function evenParts<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  const size = Math.ceil(all.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
