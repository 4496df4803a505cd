// Stretching header and rail with the zoom: written straight to the elements, so that zooming renders nothing.

/** Zooms below which less is shown in a head: small lines first, then words. */
const STEPS = [
  { below: 0.2, detail: 'none' },
  { below: 0.46, detail: 'name' },
] as const;

/**
 * Places the heads of a track. Each tells its start and length in map units by `data-start` and `data-length`.
 * A custom property would do it too, but makes the browser style every element below anew.
 */
export function stretch(track: HTMLElement, axis: 'x' | 'y', zoom: number): void {
  const detail = STEPS.find(({ below }) => zoom < below)?.detail ?? 'all';
  if (track.dataset['detail'] !== detail) track.dataset['detail'] = detail;
  for (const head of track.children) {
    if (!(head instanceof HTMLElement)) continue;
    const { start, length } = head.dataset;
    const [at, long] = [`${Number(start) * zoom}px`, `${Number(length) * zoom}px`];
    if (axis === 'x') {
      head.style.left = at;
      if (length !== '0') head.style.width = long;
    } else {
      head.style.top = at;
      if (length === '0') continue;
      head.style.height = long;
      // What a row is too low for is left out: the small line, the rest of a long name, the icon, the name.
      const tall = Number(length) * zoom;
      const over = Number(head.dataset['need']) - tall;
      head.dataset['fit'] =
        over <= 0 ? 'all' : over <= 16 ? 'name' : tall >= 26 ? 'line' : tall >= 17 ? 'low' : 'bar';
    }
  }
}
