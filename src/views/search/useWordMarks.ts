// The words that a search has found, marked where they stand on the screen: by the browser's own highlights, so that no
// element is made for them. Browsers without them still have the marked cards.
import { useEffect } from 'react';
import type { TextMatch } from '@/analysis/findText';
import { isDirectionMark } from '@/layout/direction';
import { SOFT_HYPHEN } from '@/layout/softHyphens';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { REGION } from '@/views/map/useCursor';

/** On the element that shows the main words of the card, finding, stage or lane it is in. */
const WORDS = 'data-words';

/** The main words of the record that a match stands in; nothing for what the map does not show word by word. */
function wordsOf(project: Project, { kind, id, field }: TextMatch): string | undefined {
  switch (kind) {
    case 'card':
      return field === 'text' ? cardById(project, id)?.text : undefined;
    case 'finding':
      return field === 'title' ? project.findings[id]?.title : undefined;
    case 'strategy':
      return field === 'title' ? project.strategies[id]?.title : undefined;
    case 'stage':
      return field === 'name' ? project.stages[id]?.name : undefined;
    case 'lane':
      return field === 'name' ? project.lanes[id]?.name : undefined;
  }
}

/**
 * Where each letter of a text stands in what is shown of it: the layout breaks lines between words, where the space
 * goes, and within long words. What is cut off has no place.
 */
export function placesIn(shown: string, text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const letter of text.split('')) {
    const space = /\s/.test(letter);
    if (shown[at] === '\n' && !space) at += 1;
    if (shown[at] === SOFT_HYPHEN && letter !== SOFT_HYPHEN) at += 1;
    if (isDirectionMark(shown[at]) && shown[at] !== letter) at += 1;
    places.push(at);
    if (shown[at] === letter || (shown[at] === '\n' && space)) at += 1;
    else if (!space) return places.slice(0, -1);
  }
  return places;
}

/** The stretch of the screen that a match stands in, if all of it is shown. */
function rangeOf(node: Node, text: string, { start, end }: TextMatch): Range | undefined {
  const places = placesIn(node.nodeValue ?? '', text);
  const [from, to] = [places[start], places[end - 1]];
  if (from === undefined || to === undefined) return undefined;
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, Math.min(to + 1, node.nodeValue?.length ?? 0));
  return range;
}

/** Marks the matches on the map, the one at hand more strongly, for as long as the component is there. */
export function useWordMarks(
  project: Project,
  matches: readonly TextMatch[],
  now: TextMatch | undefined,
): void {
  useEffect(() => {
    const region = document.querySelector(`[${REGION}]`);
    if (!region || !('highlights' in CSS) || matches.length === 0) return undefined;
    const byRecord = new Map<Id, TextMatch[]>();
    for (const match of matches) byRecord.set(match.id, [...(byRecord.get(match.id) ?? []), match]);
    const draw = (): void => {
      const [found, current] = [new Highlight(), new Highlight()];
      for (const element of region.querySelectorAll(`[${WORDS}]`)) {
        const { dataset } = element.closest<HTMLElement>('[data-item], [data-stage], [data-lane]') ?? {};
        const id = (dataset?.['item'] ?? dataset?.['stage'] ?? dataset?.['lane'] ?? '').split('@')[0] ?? '';
        const node = element.firstChild;
        if (!node || node.nodeType !== Node.TEXT_NODE) continue;
        for (const match of byRecord.get(id) ?? []) {
          const words = wordsOf(project, match);
          const range = words === undefined ? undefined : rangeOf(node, words, match);
          if (range) (match === now ? current : found).add(range);
        }
      }
      CSS.highlights.set('found', found);
      CSS.highlights.set('found-now', current);
    };
    let frame = requestAnimationFrame(draw);
    // Cards come and go as the map is moved.
    const seen = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    });
    seen.observe(region, { subtree: true, childList: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      seen.disconnect();
      CSS.highlights.clear();
    };
  }, [project, matches, now]);
}
