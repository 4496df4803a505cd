// Steps: long work that stops now and then, so that whoever carries it out may let the page answer in between.

/** Work that gives control away at each `yield` and returns what it came to. */
export type Steps<T> = Generator<undefined, T>;

/** Carries work out to its end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
