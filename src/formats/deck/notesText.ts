// What the speaker has beside a slide: what was written to be said, and the sources behind what is shown.
import type { Id } from '@/model/id';
import { quotesOf } from '@/model/select';
import type { Project, Quote } from '@/model/types';
import '@/i18n/en/personas';
import type { DeckTools } from './deckTools';

/** So many sources and words of people are told of one slide. */
const MOST = { sources: 12, quotes: 4 } as const;

type Resting = { id?: Id; evidenceIds?: readonly Id[] | undefined };

/** What people said of the statements, and behind it what a source has that is said of nothing in particular. */
function quotesOn(project: Project, sources: readonly Id[], statements: readonly Resting[]): Quote[] {
  const ids = new Set(statements.map(({ id }) => id));
  const all = sources.flatMap((id) => quotesOf(project, id));
  const isLoose = ({ findingId, cardId }: Quote): boolean => findingId === undefined && cardId === undefined;
  const own = all.filter((quote) => !isLoose(quote) && (ids.has(quote.findingId) || ids.has(quote.cardId)));
  return [...own, ...all.filter(isLoose)];
}

/** The sources of statements, those that carry most of them first. */
function sourcesOf(project: Project, statements: readonly Resting[]): Id[] {
  const counts = new Map<Id, number>();
  for (const { evidenceIds = [] } of statements)
    for (const id of evidenceIds) if (project.evidence[id]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}

/**
 * @param presenter what was written to be said, each with what it is said of
 * @param folded what stands in folded lanes, a line each
 */
export function notesText(
  { project, t, words }: Pick<DeckTools, 'project' | 't' | 'words'>,
  {
    presenter = [],
    lines = [],
    folded = [],
    statements,
  }: {
    presenter?: readonly (readonly [of: string, notes: string | undefined])[];
    lines?: readonly string[];
    folded?: readonly string[];
    statements?: readonly Resting[];
  },
): string {
  const said = presenter.flatMap(([of, notes]) => {
    const plain = notes?.trim() ?? '';
    return plain === '' ? [] : of === '' ? plain : `${of}: ${plain}`;
  });
  const parts: string[][] = [];
  if (said.length > 0) parts.push([t('deck.notes.presenter'), ...said]);
  if (lines.length > 0) parts.push([...lines]);
  if (folded.length > 0) parts.push([t('deck.notes.folded'), ...folded]);
  // Of a slide that states nothing it would be wrong to say that nothing rests on a source.
  if (statements && statements.length > 0) {
    const ids = sourcesOf(project, statements);
    if (ids.length === 0) parts.push([t('deck.notes.none')]);
    else {
      const told = ids.slice(0, MOST.sources).map((id) => sourceLine(project, id, { t, words }));
      const more = ids.length - told.length;
      parts.push([t('deck.notes.evidence'), ...told, ...(more > 0 ? [t('deck.more', { count: more })] : [])]);
      const quotes = quotesOn(project, ids, statements).slice(0, MOST.quotes);
      if (quotes.length > 0)
        parts.push([
          t('deck.notes.quotes'),
          ...quotes.map(({ text }) => t('personas.quoted', { quote: text.trim() })),
        ]);
    }
  }
  return parts.map((part) => part.join('\n')).join('\n\n');
}

/** A source in one line: what it is called, when it was, how many answered. */
function sourceLine(project: Project, id: Id, { t, words }: Pick<DeckTools, 't' | 'words'>): string {
  const { title = '', date, answers, who } = project.evidence[id] ?? {};
  const facts = [
    who?.trim(),
    date === undefined ? undefined : words.day(date),
    answers === undefined ? undefined : t('deck.notes.answers', { count: answers }),
  ].filter((fact) => fact !== undefined && fact !== '');
  return facts.length === 0 ? title : t('deck.notes.from', { title, facts: facts.join(', ') });
}
