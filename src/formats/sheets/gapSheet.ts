// The gap table of a map as a sheet: against the target that was derived from it, or the map that it was derived from.
import { compareMaps } from '@/analysis/compare';
import { gapTable } from '@/analysis/gapTable';
import '@/i18n/en/gap';
import '@/i18n/en/sheets';
import { durationIn } from '@/i18n/durationIn';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { gapCells } from '../writeGapTable';
import { sheetOfRows } from './makeSheet';
import type { Sheet } from './sheet';
import { plainNumber } from './writtenCells';

/** The pair that a map belongs to, the earlier one first; undefined where it stands alone. */
export function pairOf(project: Project, mapId: Id): { fromId: Id; toId: Id } | undefined {
  const map = project.maps[mapId];
  if (!map) return undefined;
  const base = project.maps[map.basedOn ?? ''];
  if (base) return { fromId: base.id, toId: mapId };
  const derived = mapsOf(project).find(({ basedOn }) => basedOn === mapId);
  return derived && { fromId: mapId, toId: derived.id };
}

/** What separates the two maps of a pair, stage by stage. */
export function gapSheet(
  project: Project,
  { fromId, toId }: { fromId: Id; toId: Id },
  t: Translate,
  language: string,
): Sheet {
  // Which strategy is late is in no column, so that any day does.
  const table = gapTable(compareMaps(project, fromId, toId), '9999-12-31');
  const rows = gapCells(table, {
    t,
    number: (value) => plainNumber(Math.round(value * 100) / 100, language),
    time: (minutes) => durationIn(language, minutes),
  });
  return sheetOfRows(rows, { id: 'gaps', t });
}
