// The rows of the evidence register: sources searched, filtered and sorted, with where they are used.
import { comparableText } from '@/analysis/comparableText';
import { restingOn, type Statement, countUses } from '@/analysis/evidenceUse';
import type { Id } from '@/model/id';
import { cardById, evidenceOf, quotesOf } from '@/model/select';
import type { Evidence, EvidenceKind, Project } from '@/model/types';

export const SORTS = ['use', 'date', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export type SourceFilter = { query: string; kind: EvidenceKind | undefined; stageId: Id | undefined };

export type SourceRow = {
  source: Evidence;
  uses: number;
  /** In how many of its quotes the query was found, where it is not in the source itself. */
  inQuotes: number;
};

/** Whether a statement stands in a stage. */
function isIn(project: Project, stageId: Id, { table, id }: Statement): boolean {
  switch (table) {
    case 'cards':
      return cardById(project, id)?.stageId === stageId;
    case 'findings':
      return (project.findings[id]?.cardIds ?? []).some(
        (cardId) => cardById(project, cardId)?.stageId === stageId,
      );
    case 'feelings': {
      const { stageId: at, cardId } = project.feelings[id] ?? {};
      return (cardId === undefined ? at : cardById(project, cardId)?.stageId) === stageId;
    }
    case 'measurements':
      return project.measurements[id]?.stageId === stageId;
    case 'strategies':
      return project.strategies[id]?.stageIds?.includes(stageId) ?? false;
    case 'personas':
    case 'metrics':
      return false;
  }
}

const soft = new WeakMap<object, string>();

/** The words of a record as a search compares them, made once for as long as the record lives. */
function softOf(record: object, parts: readonly (string | undefined)[]): string {
  let text = soft.get(record);
  if (text === undefined)
    soft.set(record, (text = comparableText(parts.filter((part) => part !== undefined).join('\n'))));
  return text;
}

/**
 * The sources that fit a filter, sorted. Equal ones keep their own order.
 * @param language BCP 47, for titles
 */
export function sourceRows(
  project: Project,
  { query, kind, stageId }: SourceFilter,
  sort: Sort,
  language: string,
): SourceRow[] {
  const wanted = comparableText(query.trim());
  const rows: SourceRow[] = [];
  for (const source of evidenceOf(project)) {
    if (kind !== undefined && source.kind !== kind) continue;
    if (stageId !== undefined && !restingOn(project, source.id).some((one) => isIn(project, stageId, one)))
      continue;
    const { title, who, note, link } = source;
    const own = wanted === '' || softOf(source, [title, who, note, link]).includes(wanted);
    const inQuotes = own
      ? 0
      : quotesOf(project, source.id).filter((quote) => softOf(quote, [quote.text]).includes(wanted)).length;
    if (own || inQuotes > 0) rows.push({ source, uses: countUses(project, source.id), inQuotes });
  }
  return sorted(rows, sort, language);
}

function sorted(rows: SourceRow[], sort: Sort, language: string): SourceRow[] {
  switch (sort) {
    case 'use':
      return rows.sort((a, b) => b.uses - a.uses);
    case 'date': {
      const dateOf = ({ source }: SourceRow): string => source.until ?? source.date ?? '';
      return rows.sort((a, b) => (dateOf(a) === dateOf(b) ? 0 : dateOf(a) > dateOf(b) ? -1 : 1));
    }
    case 'title': {
      const { compare } = new Intl.Collator(language, { numeric: true });
      return rows.sort((a, b) => compare(a.source.title, b.source.title));
    }
  }
}
