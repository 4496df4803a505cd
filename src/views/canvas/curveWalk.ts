// Walking a curve by its arrow keys: from point to point of one persona, over the stages where nothing is known yet.

/** Gives the focus to what stands beside an element on the same curve, if anything does. */
export function focusAlong(element: HTMLElement | null, by: 1 | -1): void {
  const lane = element?.closest('[role=group]');
  if (!element || !lane) return;
  const along = [...lane.querySelectorAll<HTMLElement>('[data-along]')]
    .filter((other) => other.dataset['along'] === element.dataset['along'])
    .sort((a, b) => Number(a.dataset['x']) - Number(b.dataset['x']));
  along[along.indexOf(element) + by]?.focus({ preventScroll: true });
}
