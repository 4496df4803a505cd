// How the palette is laid out: with nothing typed all entries under headings, else the best answers and the places.
import type { t as Translate } from '@/i18n/translate';
import type { Entry } from './entries';
import { rank } from './rank';

export type Section = {
  id: string;
  label: string;
  /** Whether the label is shown, or only told to readers of the screen. */
  heading: boolean;
  items: Entry[];
};

/** More answers than this nobody reads. */
const MOST = { entries: 40, places: 20 };

/** Neighbours of one group under its name. */
function grouped(entries: readonly Entry[]): Section[] {
  const sections: Section[] = [];
  for (const entry of entries) {
    const last = sections.at(-1);
    if (last?.label === entry.group) last.items.push(entry);
    else
      sections.push({
        id: `${sections.length}-${entry.group}`,
        label: entry.group,
        heading: true,
        items: [entry],
      });
  }
  return sections;
}

export function sectionsOf(
  entries: readonly Entry[],
  places: readonly Entry[],
  others: readonly Entry[],
  query: string,
  recent: readonly string[],
  t: typeof Translate,
): Section[] {
  if (query.trim() === '') {
    const last = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
    const rest = grouped(entries.filter((entry) => !last.includes(entry)));
    if (last.length === 0) return rest;
    return [{ id: 'recent', label: t('palette.recent'), heading: true, items: last }, ...rest];
  }
  const found = rank(entries, query, recent).slice(0, MOST.entries);
  const there = rank(places, query, recent).slice(0, MOST.places);
  const sections: Section[] = [
    { id: 'found', label: t('palette.results'), heading: false, items: found },
    { id: 'places', label: t('palette.goTo'), heading: true, items: there },
    { id: 'elsewhere', label: t('palette.elsewhere'), heading: true, items: [...others] },
  ];
  return sections.filter(({ items }) => items.length > 0);
}
