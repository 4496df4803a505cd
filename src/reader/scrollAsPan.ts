// What is moved by the view must not be scrolled besides: a browser that brings a match or the focus into sight scrolls even what hides its overflow.

/** Takes back whatever scrolls `pane` or what it holds, and tells by how much the view is to be moved instead. */
export function scrollAsPan(pane: HTMLElement, pan: (right: number, down: number) => void): void {
  pane.addEventListener(
    'scroll',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      const { scrollLeft, scrollTop } = target;
      // Taking it back scrolls once more, to nothing.
      if (scrollLeft === 0 && scrollTop === 0) return;
      target.scrollLeft = 0;
      target.scrollTop = 0;
      pan(scrollLeft, scrollTop);
    },
    { capture: true },
  );
}
