// Take-over words: what would be done with a difference, and what comes along, in sentences.
import type { Comparison, Difference } from '@/analysis/comparison';
import { doingOf, endsOf, type Way } from '@/commands/takeOverPlan';
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

/** The sentence below an entry: what would be done, or what must come along. */
// keys: takeOver.does.*
export function takeOverNote(
  comparison: Comparison,
  difference: Difference,
  way: Way,
  along: readonly Difference[],
): string {
  if (along.length > 0) return t('takeOver.along', { things: things(comparison, along) });
  const { what } = doingOf(difference, way);
  return t(`takeOver.does.${what}`, { map: takeOverMap(comparison, way) });
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
