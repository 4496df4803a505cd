// Take-over words: what would be done with a difference, and what comes along, in sentences.
import type { Comparison, Difference } from '@/analysis/comparison';
import { strategiesLeaving } from '@/commands/takeOverLosses';
import { doingOf, endsOf, type Way } from '@/commands/takeOverPlan';
import '@/i18n/en/map';
import '@/i18n/en/story';
import '@/i18n/en/takeOver';
import { t } from '@/i18n/translate';
import { type DifferenceRow, findingOf } from './differenceRows';
import { rowNoun, rowTitle } from './differenceWords';
import { formatList } from '@/i18n/format';
import { mapName } from '@/views/context/mapName';

/** The row that a difference alone would make; a step of a path is told by its path. */
export function rowOf(comparison: Comparison, difference: Difference): DifferenceRow {
  const { from, to } = comparison;
  const ids = difference as { fromId?: string; toId?: string };
  const own = {
    ...(ids.fromId !== undefined && { fromId: ids.fromId }),
    ...(ids.toId !== undefined && { toId: ids.toId }),
  };
  const fields = difference.kind === 'changed' ? difference.fields : [];
  const base = { key: '', kinds: [difference.kind], fields };
  if (difference.of !== 'link') return { ...base, of: difference.of, ...own };
  const fromId = from.project.links[ids.fromId ?? '']?.pathId;
  const toId = to.project.links[ids.toId ?? '']?.pathId;
  return {
    ...base,
    of: 'path',
    ...(fromId !== undefined && { fromId }),
    ...(toId !== undefined && { toId }),
  };
}

/** The name of the map that takes. */
export function takeOverMap(comparison: Comparison, way: Way): string {
  const { project, mapId } = endsOf(comparison, way).own;
  const map = project.maps[mapId];
  return map ? mapName(project, map) : '';
}

const MOST = 3;

/** What comes along, by kind and name: each thing once, the first few of them. */
function things(comparison: Comparison, along: readonly Difference[]): string {
  const names = along.map((difference) => {
    const row = rowOf(comparison, difference);
    return t('takeOver.thing', { noun: rowNoun(comparison, row), title: rowTitle(comparison, row) });
  });
  const each = [...new Set(names)];
  const more = each.length - MOST;
  return formatList(more > 0 ? [...each.slice(0, MOST), t('takeOver.more', { count: more })] : each);
}

/** The sentence below an entry: what would be done, or what must come along, and which strategies leave the map. */
// keys: takeOver.does.*
export function takeOverNote(
  comparison: Comparison,
  differences: readonly [Difference, ...Difference[]],
  way: Way,
  along: readonly Difference[],
): string {
  const { what } = doingOf(differences[0], way);
  const done =
    along.length > 0
      ? t('takeOver.along', { things: things(comparison, along) })
      : t(`takeOver.does.${what}`, { map: takeOverMap(comparison, way) });
  return [done, leavingWords(comparison, [...differences, ...along], way)].filter(Boolean).join(' ');
}

/** Which strategies stand in *Opportunities* of the map that takes no more; empty where none goes. */
export function leavingWords(comparison: Comparison, taken: readonly Difference[], way: Way): string {
  const names = strategiesLeaving(comparison, taken, way).map(({ title }) =>
    title === '' ? t('map.untitledStrategy') : t('story.quoted', { name: title }),
  );
  if (names.length === 0) return '';
  const more = names.length - MOST;
  const told = more > 0 ? [...names.slice(0, MOST), t('takeOver.more', { count: more })] : names;
  const map = takeOverMap(comparison, way);
  return t('takeOver.leaves', { names: formatList(told), map, count: names.length });
}

/** What the difference is of, by its own name. */
export const takenTitle = (comparison: Comparison, difference: Difference): string =>
  rowTitle(comparison, rowOf(comparison, difference));

/** Of what kind it is, as a word for a title. */
export const takenNoun = (comparison: Comparison, difference: Difference): string => {
  const row = rowOf(comparison, difference);
  const finding = findingOf(comparison, row);
  return finding ? t(`compare.noun.${finding.kind}`) : t(`compare.noun.${row.of}`);
};
