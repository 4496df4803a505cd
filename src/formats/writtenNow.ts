// What our own sheet has in a cell now: to tell what somebody has written into a table since it was exported.
import { rankFindings } from '@/analysis/ranking';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { cellText } from './cellText';
import { cardColumns } from './sheets/cardSheet';
import { findingColumns } from './sheets/findingSheet';
import type { RecordColumn } from './sheets/makeSheet';
import type { SheetCell } from './sheets/sheet';
import { plannedStrategies, strategyColumns } from './sheets/strategySheet';
import { readFigure } from './spreadsheetCells';
import { headKey, type UpdatedKind } from './updateColumns';

type CellsOf = (head: string, id: Id | undefined) => readonly SheetCell[] | undefined;

function cellsOf<T>(columns: readonly RecordColumn<T>[], find: (id: Id) => T | undefined): CellsOf {
  const byHead = new Map<string, RecordColumn<T>[]>();
  for (const column of columns) {
    const key = headKey(column.head);
    if (!column.isId) byHead.set(key, [...(byHead.get(key) ?? []), column]);
  }
  return (head, id) => {
    const found = byHead.get(headKey(head));
    const record = id === undefined ? undefined : find(id);
    return found?.map(({ cell }) => (record ? cell(record) : null));
  };
}

function sheetNow(project: Project, kind: UpdatedKind, mapId: Id, t: Translate): CellsOf {
  if (kind === 'cards') return cellsOf(cardColumns(project, mapId, t), (id) => cardById(project, id));
  if (kind === 'findings') {
    const ranked = new Map(rankFindings(project, mapId).map((one) => [one.finding.id, one]));
    return cellsOf(findingColumns(project, t), (id) => ranked.get(id));
  }
  const planned = new Map(plannedStrategies(project).map((one) => [one.strategy.id, one]));
  return cellsOf(strategyColumns(project, t), (id) => planned.get(id));
}

function isCell(text: string, now: SheetCell, decimalComma: boolean): boolean {
  if (now === null) return text === '';
  if (typeof now === 'string') return text === cellText(now);
  if (typeof now === 'object' && 'day' in now) return text === now.day;
  const value = typeof now === 'number' ? now : now.share * 100;
  // A workbook keeps numbers as such, whatever the language of its heads.
  return [Number(text || NaN), readFigure(text, decimalComma) ?? NaN].some(
    (number) => Math.abs(number - value) < 1e-9,
  );
}

/**
 * Asks whether a cell says what our own sheet of a map has there now; undefined under a head that is none of ours. With
 * no id it is a row that the project has not got, whose cells are empty.
 */
export function writtenNow(
  project: Project,
  kind: UpdatedKind,
  { t, decimalComma }: { t: Translate; decimalComma: boolean },
): (cell: { mapId: Id; id: Id | undefined; head: string; text: string }) => boolean | undefined {
  const byMap = new Map<Id, CellsOf>();
  return ({ mapId, id, head, text }) => {
    const cells = byMap.get(mapId) ?? sheetNow(project, kind, mapId, t);
    byMap.set(mapId, cells);
    // Of several columns with one head it may be any.
    return cells(head, id)?.some((now) => isCell(text, now, decimalComma));
  };
}
