// Number columns: many numbers of one kind, in one piece of memory.

/** A list of numbers that grows in steps and lies in one piece. */
export function numberColumn<T extends Int32Array | Float64Array>(make: (length: number) => T) {
  let held = make(1024);
  return {
    put: (at: number, value: number): void => {
      if (at >= held.length) {
        const wider = make(held.length * 2);
        wider.set(held);
        held = wider;
      }
      held[at] = value;
    },
    values: (): T => held,
  };
}
