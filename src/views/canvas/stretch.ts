// Placing and stretching the heads of header and rail: written straight to the elements, so that neither zooming nor a
// lane that grows renders what only moves.
import type { Viewport } from '@/editor/session';
import { rowsIn } from '@/layout/locate';
import type { Scene } from '@/layout/scene';
import { hasNarrowRail, headerOf, type Size } from '@/views/scene/viewport';

/**
 * Where a head begins and how long it is along its axis, in map units; `need` is the height of all that it shows, `note`
 * that of its small line, `icon` the least at which there is room for the icon, `least` that at which there is room for
 * the name.
 */
export type Span = {
  start: number;
  length: number;
  need?: number;
  note?: number;
  icon?: number;
  least?: number;
};

export const stageSpans = ({ columns }: Pick<Scene, 'columns'>): Span[] =>
  columns.map(({ x, width }) => ({ start: x, length: width }));

/** How far two targets of a pointer are apart at least, in pixels. */
const TARGET = 24;

/** What stands in the head of a lane takes more lines where the screen is narrow. */
export const laneSpans = (
  { rows, lineHeights }: Pick<Scene, 'rows' | 'lineHeights'>,
  screen: Pick<Size, 'width'>,
): Span[] => {
  const narrow = hasNarrowRail(screen);
  return rows.map((row) => {
    const { y, height, collapsed } = row;
    const [lines, notes] = narrow
      ? [row.narrow.lines, row.narrow.note]
      : [row.lines.length, row.note?.length ?? 0];
    const name = lines * lineHeights.lane;
    const note = notes === 0 ? 0 : notes * lineHeights.laneNote + 1;
    const need = collapsed ? Math.max(26, name) : 18 + name + note;
    const span = { start: y, length: height, note, need };
    // Two folded lanes may be neighbours: their names keep the distance of two targets, or are not there.
    return collapsed ? { ...span, icon: 22, least: TARGET } : { ...span, icon: 35 };
  });
};

/** Zooms below which less is shown in a head: small lines first, then words. */
const STEPS = [
  { below: 0.2, detail: 'none' },
  { below: 0.46, detail: 'name' },
] as const;

/** What was last written to a head: to write the same again would have the browser look at it again. */
const written = new WeakMap<HTMLElement, string>();

/** Where a head stands among all of its axis, in the order of the spans: of those out of sight there is no element. */
const placeOf = ({ dataset }: HTMLElement): number | undefined =>
  dataset['at'] === undefined ? undefined : Number(dataset['at']);

const placeTold = ({ dataset }: HTMLElement): Span => ({
  start: Number(dataset['start']),
  length: Number(dataset['length'] ?? 0),
});

/** The place of the head of a track that has the focus. */
export function headAt(track: HTMLElement | null): number | undefined {
  const { activeElement } = document;
  const head = track?.contains(activeElement) ? activeElement?.closest<HTMLElement>('[data-at]') : null;
  return head ? placeOf(head) : undefined;
}

/**
 * Places the heads of a track, which tell by `data-at` to which of the spans they belong. What else stands in it tells
 * its place in map units by `data-start` and, where it is stretched, `data-length`. A custom property would do it too, but makes the browser style every element
 * below again.
 */
export function stretch(track: HTMLElement, axis: 'x' | 'y', zoom: number, spans: readonly Span[]): void {
  const detail = STEPS.find(({ below }) => zoom < below)?.detail ?? 'all';
  if (track.dataset['detail'] !== detail) track.dataset['detail'] = detail;
  for (const head of track.children) {
    if (!(head instanceof HTMLElement)) continue;
    const place = placeOf(head);
    const span = place === undefined ? placeTold(head) : spans[place];
    if (!span) continue;
    const { start, length, need, note, icon, least }: Span = span;
    const tall = length * zoom;
    const fit =
      length === 0 ? '' : need === undefined ? nameFit(tall, length) : fitOf(need, tall, note, icon, least);
    const now = `${start * zoom} ${tall} ${fit}`;
    if (written.get(head) === now) continue;
    written.set(head, now);
    head.style[axis === 'x' ? 'left' : 'top'] = `${start * zoom}px`;
    if (length !== 0) head.style[axis === 'x' ? 'width' : 'height'] = `${tall}px`;
    if (fit !== '' && head.dataset['fit'] !== fit) head.dataset['fit'] = fit;
  }
}

/** In a narrow column the name of a stage is set smaller, before it is cut; far out it has less room than in a picture. */
const nameFit = (wide: number, usual: number): string =>
  wide < 132 ? 'narrow' : wide < usual - 0.5 ? 'less' : 'all';

/** The head whose lane begins above what is seen, and by how much what it shows was moved down. */
const moved = new WeakMap<HTMLElement, { head: HTMLElement; by: number }>();

/**
 * Moves what a head shows, but not the edge by which its lane is stretched. Written to each of these elements: a custom
 * property on the head would have the browser style all that is in them, at every step of a pan.
 */
function moveDown(head: HTMLElement, by: number): void {
  const down = by === 0 ? '' : `0 ${by}px`;
  for (const part of head.children) {
    if (part instanceof SVGElement || (part instanceof HTMLElement && part.dataset['edge'] === undefined))
      if (part.style.translate !== down) part.style.translate = down;
  }
}

/** Moves what has come into a head since, such as the button of its menu, to where the rest of it is. */
export function moveDownAgain(head: HTMLElement): void {
  const now = head.parentElement ? moved.get(head.parentElement) : undefined;
  if (now?.head === head) moveDown(head, now.by);
}

/**
 * Moves the name of the one lane that begins above the edge of the header down to it, as far as the lane reaches. Only
 * that head and the one before it are touched, so that this can follow every move of the map.
 */
export function keepNameInSight(
  track: HTMLElement,
  scene: Pick<Scene, 'rows' | 'lineHeights'>,
  { y, zoom }: Viewport,
  size: Size,
): void {
  const edge = (headerOf(size) - y) / zoom;
  const [at] = rowsIn(scene, edge, edge);
  const row = scene.rows[at];
  const before = moved.get(track);
  const hidden = row ? (edge - row.y) * zoom : 0;
  const need = row && (laneSpans({ rows: [row], lineHeights: scene.lineHeights }, size)[0]?.need ?? 0);
  // The name and the air around it stay whole while the lane's lower edge pushes them out.
  const room = row && need !== undefined ? row.height * zoom - need - 10 : 0;
  const by = Math.round(Math.max(0, Math.min(hidden, room)));
  const head = by === 0 ? null : track.querySelector<HTMLElement>(`:scope > [data-at="${at}"]`);
  if (before && before.head !== head) {
    moveDown(before.head, 0);
    moved.delete(track);
  }
  if (!head || (before?.head === head && before.by === by)) return;
  moveDown(head, by);
  moved.set(track, { head, by });
}

/** What a row is too low for is left out: the small line, the rest of a long name, the icon, the name. */
function fitOf(need: number, tall: number, note = 0, icon = 0, least = 0): string {
  if (tall < least) return 'bar';
  const over = need - tall;
  if (over <= 0) return 'all';
  if (over <= Math.max(16, note) && tall >= Math.min(need, icon)) return 'name';
  return tall >= 22 ? 'line' : tall >= 17 ? 'low' : 'bar';
}
