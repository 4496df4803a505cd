// Columns of a long table that belong to the card of their row: its facts, findings and feelings.
import type { MOMENT_KINDS } from '@/model/constants';
import type { FindingKind } from '@/model/types';
import { type ColumnRole, feelingWhose, findingOfHead } from './columnRoles';
import { toldFinding } from './laneRoles';
import { textsOf } from './sheets/listedTexts';

/** What somebody feels, as the table writes it; `whose` where its head or its row names a persona. */
export type Feeling = { text: string; whose?: string };
export type ToldFinding = { kind: FindingKind; title: string; severity?: number; frequency?: number };

/** What a row of a long table says of its card. */
export type CardExtra = {
  findings?: readonly ToldFinding[];
  feelings?: readonly Feeling[];
  /** The personas that it names. */
  people?: readonly string[];
  fields?: Record<string, unknown>;
  /** What stands among its findings and does not say which kind it is. */
  unread?: readonly string[];
};

/** Severity and frequency behind a finding, as our own tables write them. */
const WEIGHED = /\s+\(([1-5])\s*×\s*([1-5])\)$/u;
const NO = /^(?:no|нет|none|false|ложь|n\/a|0|[-–—])$/iu;
const MOMENTS: readonly (readonly [(typeof MOMENT_KINDS)[number], RegExp])[] = [
  ['zero', /^(?:zero|нулевой)(?!\p{L})/iu],
  ['first', /^(?:first|первый)(?!\p{L})/iu],
  ['second', /^(?:second|второй)(?!\p{L})/iu],
  ['own', /^(?:our own|own|свой)$/iu],
];

/** The finding that a text tells; undefined where it does not say which kind it is. */
function findingOf(text: string): ToldFinding | undefined {
  const found = WEIGHED.exec(text);
  const told = toldFinding(text.replace(WEIGHED, ''));
  return told && { ...told, ...(found && { severity: Number(found[1]), frequency: Number(found[2]) }) };
}

/** A moment of truth, of a kind where the table names one. */
function momentOf(cell: string): Record<string, unknown> | undefined {
  if (NO.test(cell)) return undefined;
  const kind = MOMENTS.find(([, name]) => name.test(cell))?.[0];
  return kind ? { kind } : {};
}

/** What a cell lists, each once. */
const listed = (cell: string, between: RegExp): string[] => [
  ...new Set(
    cell
      .split(between)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** The names in a cell of personas. A comma parts names, but not a name from what is said of it: `Anna, 34`. */
const personasOf = (cell: string): string[] =>
  listed(cell, /[;\n]/).flatMap((name) => {
    const parts = listed(name, /,/);
    return parts.every((part) => /^\p{Lu}\D*$/u.test(part)) ? parts : name;
  });

/** Reads what the columns of a row say of its card, by their roles. */
export function cardReader(
  columns: readonly ColumnRole[],
  headOf: (column: number) => string,
): (row: readonly string[]) => CardExtra {
  return (row) => {
    const findings: ToldFinding[] = [];
    const feelings: Feeling[] = [];
    const unread: string[] = [];
    const fields: Record<string, unknown> = {};
    let reason: string | undefined;
    const people = personasOf(row[columns.indexOf('persona')] ?? '');
    columns.forEach((role, at) => {
      const cell = row[at] ?? '';
      if (cell === '') return;
      if (role === 'feeling') {
        const named = feelingWhose(headOf(at));
        const whose = named === undefined ? people : [named];
        if (whose.length === 0) feelings.push({ text: cell });
        else feelings.push(...whose.map((name) => ({ text: cell, whose: name })));
      } else if (role === 'findings')
        for (const text of textsOf(cell)) {
          const told = findingOf(text);
          if (told) findings.push(told);
          else unread.push(text);
        }
      else if (role === 'pain') findings.push({ kind: findingOfHead(headOf(at)), title: cell });
      else if (role === 'tags') fields['tags'] = listed(cell, /[,;\n]/);
      else if (role === 'moment') fields['momentOfTruth'] = momentOf(cell);
      else if (role === 'reason') reason = cell;
      else if (
        role !== 'stage' &&
        role !== 'lane' &&
        role !== 'text' &&
        role !== 'persona' &&
        role !== 'skip'
      )
        fields[role] = cell;
    });
    if (reason !== undefined)
      fields['momentOfTruth'] = {
        ...(fields['momentOfTruth'] as Record<string, unknown> | undefined),
        reason,
      };
    return {
      ...(findings.length > 0 && { findings }),
      ...(feelings.length > 0 && { feelings }),
      ...(people.length > 0 && { people }),
      ...(Object.keys(fields).length > 0 && { fields }),
      ...(unread.length > 0 && { unread }),
    };
  };
}
