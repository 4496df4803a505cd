// The columns of a table that comes back: which field each is, and what a cell of it says.
import { comparableText } from '@/analysis/comparableText';
import type { Translate } from '@/i18n/messages';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import '@/i18n/en/sheets';
import '@/i18n/en/strategies';
import { FINDING_KINDS, FINDING_STATUSES, INITIATIVES, LIMITS, MOMENT_KINDS } from '@/model/constants';
import type { Id } from '@/model/id';
import { lanesOf, personasOf, personasOfMap, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { cellText } from './cellText';
import { findingStatusWords } from './findingStatusWords';
import { findingKindWords } from './findingWords';
import { withoutScale } from './ownScale';
import { CARD_FIELDS, feelingHead, INITIATIVE_WORDS, MOMENT_WORDS } from './sheets/cardSheet';
import { FINDING_FIELDS } from './sheets/findingSheet';
import { readFigure } from './spreadsheetCells';
import { readStrategyCell, STRATEGY_COLUMNS, strategyColumnWords } from './strategyTable';

export type UpdatedKind = 'cards' | 'findings' | 'strategies';

/** A word as columns and names are compared. */
export const alike = (text: string): string => comparableText(cellText(text));
/** A head as heads are compared; readers of files may have taken the scale away that stands behind it. */
export const headKey = (head: string): string => alike(withoutScale(head));
/** What a cell reads as that says nothing fitting. */
export const UNREAD = Symbol('unread');
type Read = unknown;
type Column = {
  /** The field of the record; or what `feelingField` names. */
  field: string;
  /** What the cell of a record of a map says. */
  read: (text: string, mapId: Id) => Read;
};
export type ColumnContext = {
  t: Translate;
  decimalComma: boolean;
  project: Project;
  /** The map that the table was written of. */
  mapId: Id;
};

const FEELING = 'feeling ';
const feelingField = (personaId: Id): string => FEELING + personaId;
/** The persona whose feelings are in a field, if any. */
export const personaOfField = (field: string): Id | undefined =>
  field.startsWith(FEELING) ? field.slice(FEELING.length) : undefined;

const text = (most: number) => (cell: string) =>
  cell === '' ? undefined : cell.slice(0, most).toWellFormed();
const line = (cell: string) => text(LIMITS.title)(cell.replace(/\s*\n\s*/g, ' '));
const list = (parts: RegExp) => (cell: string) => {
  const all = [...new Set(cell.split(parts).map((part) => part.trim().slice(0, LIMITS.title)))].filter(
    Boolean,
  );
  return all.length > 0 ? all.slice(0, LIMITS.list) : undefined;
};
const score = (decimalComma: boolean) => (cell: string) => {
  if (cell === '') return undefined;
  const value = readFigure(cell, decimalComma);
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5 ? value : UNREAD;
};
const oneOf =
  <Value extends string>(values: readonly Value[], word: (value: Value) => string, whenEmpty?: Read) =>
  (cell: string) =>
    cell === '' ? whenEmpty : (values.find((value) => alike(word(value)) === alike(cell)) ?? UNREAD);

/** The one record of a name. Two of one name cannot be told apart. */
function idOfName(records: readonly { id: Id; name: string }[], cell: string): Read {
  const found = cell === '' ? [] : records.filter(({ name }) => alike(name) === alike(cell));
  return found.length === 1 ? found[0]?.id : UNREAD;
}

function idsOfNames(records: readonly { id: Id; name: string }[], cell: string): Read {
  if (cell === '') return undefined;
  const names = cell.split(/[,;\n]/).map((name) => name.trim());
  const ids = new Set(names.filter(Boolean).map((name) => idOfName(records, name)));
  return ids.has(UNREAD) ? UNREAD : [...ids].slice(0, LIMITS.list);
}

/** "7 of 12", in any language: of so many people, so many. */
function people(cell: string): Read {
  if (cell === '') return undefined;
  const [, count, of] = (/^(\d{1,9})(?:\s*\/\s*|\s+\p{L}+\s+)(\d{1,9})$/u.exec(cell) ?? []).map(Number);
  return count !== undefined && of !== undefined && of >= 1 && count <= of ? { count, of } : UNREAD;
}

/** A column for each persona of the map; those of one name cannot be told apart. */
function feelingColumns({ t, decimalComma, project, mapId }: ColumnContext): [string, Column][] {
  const map = project.maps[mapId];
  const personas = map ? personasOfMap(project, map) : [];
  return personas.flatMap((persona): [string, Column][] => {
    if (personas.some(({ id, name }) => id !== persona.id && alike(name) === alike(persona.name))) return [];
    const read = (cell: string, rowMapId: Id): Read => {
      if (!project.maps[rowMapId]?.personaIds.includes(persona.id)) return UNREAD;
      if (cell === '') return undefined;
      // A spreadsheet may write the decimals of another language than the head.
      const values = [decimalComma, !decimalComma].map((comma) => readFigure(cell, comma));
      return values.find((value) => value !== undefined && Math.abs(value) <= 2) ?? UNREAD;
    };
    const heads = [
      feelingHead(persona, false, t),
      ...(personas.length === 1 ? [feelingHead(persona, true, t)] : []),
    ];
    return heads.map((head) => [headKey(head), { field: feelingField(persona.id), read }]);
  });
}

/** What each column of a kind of sheet is, by its head in a language. */
export const columnsOf: Record<UpdatedKind, (context: ColumnContext) => ReadonlyMap<string, Column>> = {
  cards: (context) => {
    const { t, decimalComma, project } = context;
    const read: Record<keyof typeof CARD_FIELDS, Column['read']> = {
      // A card without a text is one that somebody has emptied by mistake.
      text: (cell) => (cell === '' ? UNREAD : text(LIMITS.text)(cell)),
      description: text(LIMITS.text),
      tags: list(/,/),
      duration: line,
      department: line,
      customerImportance: score(decimalComma),
      companyImportance: score(decimalComma),
      initiative: oneOf(INITIATIVES, (value) => t(INITIATIVE_WORDS[value])),
      learning: text(LIMITS.text),
      link: text(2000),
    };
    const moment = (cell: string) => {
      if (cell === '') return undefined;
      if (alike(cell) === alike(t('sheets.yes'))) return {};
      const kind = MOMENT_KINDS.find((value) => alike(t(MOMENT_WORDS[value])) === alike(cell));
      return kind ? { kind } : UNREAD;
    };
    return new Map<string, Column>([
      ...Object.entries(CARD_FIELDS).map(([field, word]): [string, Column] => [
        alike(t(word)),
        { field, read: read[field as keyof typeof CARD_FIELDS] },
      ]),
      [alike(t('sheets.moment')), { field: 'momentOfTruth', read: moment }],
      [alike(t('inspector.momentReason')), { field: 'reason', read: text(LIMITS.text) }],
      [
        alike(t('inspector.stage')),
        { field: 'stageId', read: (cell, mapId) => idOfName(stagesOf(project, mapId), cell) },
      ],
      [
        alike(t('inspector.lane')),
        { field: 'laneId', read: (cell, mapId) => idOfName(lanesOf(project, mapId), cell) },
      ],
      ...feelingColumns(context),
    ]);
  },
  findings: ({ t, decimalComma, project }) => {
    const read: Record<keyof typeof FINDING_FIELDS, Column['read']> = {
      title: (cell) => (cell === '' ? UNREAD : line(cell)),
      kind: oneOf(FINDING_KINDS, (value) => t(findingKindWords[value]), UNREAD),
      severity: score(decimalComma),
      frequency: score(decimalComma),
      // Behind a comma stands what the target makes of it.
      status: (cell) =>
        oneOf(FINDING_STATUSES, (value) => t(findingStatusWords[value]))(cell.split(',')[0]?.trim() ?? ''),
      owner: line,
      cause: text(LIMITS.text),
      whys: list(/\n/),
      tags: list(/,/),
    };
    const personas = personasOf(project);
    return new Map<string, Column>([
      ...Object.entries(FINDING_FIELDS).map(([field, word]): [string, Column] => [
        alike(t(word)),
        { field, read: read[field as keyof typeof FINDING_FIELDS] },
      ]),
      [alike(t('inspector.people')), { field: 'people', read: people }],
      [alike(t('inspector.personas')), { field: 'personaIds', read: (cell) => idsOfNames(personas, cell) }],
    ]);
  },
  strategies: ({ t, decimalComma }) =>
    new Map<string, Column>([
      ...STRATEGY_COLUMNS.filter((column) => !['rice', 'weight', 'answers'].includes(column)).map(
        (column): [string, Column] => [
          alike(t(strategyColumnWords[column])),
          {
            field: column,
            read: (cell) => {
              if (cell === '') return column === 'title' ? UNREAD : undefined;
              const found = readStrategyCell(column, cell, { t, decimalComma });
              return found ? found.value : UNREAD;
            },
          },
        ],
      ),
      [alike(t('inspector.description')), { field: 'description', read: text(LIMITS.text) }],
    ]),
};
