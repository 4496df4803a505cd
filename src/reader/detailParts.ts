// What details are made of: facts, texts, links, lines that lead to other records, and what a statement rests on.
import { weightOf } from '@/analysis/ranking';
import type { Id } from '@/model/id';
import { linkTarget, readableLink } from '@/model/links';
import type { Finding, Strategy } from '@/model/types';
import { standingOf } from '@/model/weighs';
import { el } from './dom';
import type { Reader } from './reader';

/** What is told of a record. */
export type Told = { kicker: string; title: string; body: (Node | undefined)[] };

type Fact = readonly [label: string, value: string | number | Node | undefined];

/** A list of what is known; what is not known is not in it. */
export function factList(facts: readonly Fact[]): HTMLElement | undefined {
  const known = facts.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return undefined;
  return el(
    'dl',
    { class: 'facts' },
    known.flatMap(([label, value]) => [
      el('dt', {}, label),
      el('dd', {}, value instanceof Node ? value : String(value)),
    ]),
  );
}

/** A text with its lines. */
export const prose = (text: string | undefined): HTMLElement | undefined =>
  text?.trim() ? el('p', { class: 'prose' }, text.trim()) : undefined;

/** Words that lead somewhere, where that is allowed; else the words alone. */
export function linked(text: string | undefined, { words }: Reader): HTMLElement | undefined {
  if (!text?.trim()) return undefined;
  const href = linkTarget(text);
  if (href === undefined) return el('span', {}, text);
  return el(
    'a',
    { href, target: '_blank', rel: 'noopener noreferrer' },
    readableLink(text),
    el('span', { class: 'visually-hidden' }, words().t('readerPage.newWindow')),
  );
}

/** A part with its heading; undefined where there is nothing in it. */
export const section = (title: string, ...content: (Node | undefined)[]): HTMLElement | undefined =>
  content.some(Boolean) ? el('section', {}, el('h3', {}, title), ...content) : undefined;

/** A finding or strategy as a line that leads to its details. */
export function recordLine(
  reader: Reader,
  kind: 'card' | 'finding' | 'strategy',
  record: { id: Id },
  text: string,
  note: string,
  sign?: string,
): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'record', click: () => reader.store.set({ selected: { kind, id: record.id } }) },
    sign ? el('span', { class: `sign ${sign}`, 'aria-hidden': 'true' }) : undefined,
    el(
      'span',
      { class: 'record-words' },
      el('span', { class: 'record-text' }, text),
      note ? el('span', { class: 'record-note' }, note) : undefined,
    ),
  );
  return el('li', {}, button);
}

export const findingLine = (reader: Reader, finding: Finding): HTMLElement => {
  const { t } = reader.words();
  const weight = weightOf(finding);
  const standing = standingOf(finding);
  return recordLine(
    reader,
    'finding',
    finding,
    finding.title || t('readerPage.untitledFinding'),
    [
      t(`readerPage.kind.${finding.kind}`),
      standing === 'open' ? '' : t(`readerPage.standing.${standing}`),
      weight === undefined ? '' : t('readerPage.weight', { weight }),
    ]
      .filter(Boolean)
      .join(' \u00b7 '),
    finding.kind,
  );
};

export const strategyLine = (reader: Reader, strategy: Strategy): HTMLElement => {
  const { t, day } = reader.words();
  const { title, status, owner, due } = strategy;
  return recordLine(
    reader,
    'strategy',
    strategy,
    title || t('readerPage.untitledStrategy'),
    [status && t(`scene.status.${status}`), owner, due && t('readerPage.due', { day: day(due) })]
      .filter(Boolean)
      .join(' \u00b7 '),
  );
};

/** A list of lines. */
export const list = (items: readonly HTMLElement[]): HTMLElement | undefined =>
  items.length > 0 ? el('ul', { class: 'records' }, items) : undefined;

/** What a statement rests on, with the words of those who were asked. */
export function evidenceSection(
  reader: Reader,
  ids: readonly Id[] | undefined,
  quotes: { cardId?: Id; findingId?: Id } = {},
): HTMLElement | undefined {
  const { t, day } = reader.words();
  const { evidence, quotes: table } = reader.project;
  const sources = (ids ?? []).flatMap((id) => evidence[id] ?? []);
  const said = Object.values(table).filter(
    ({ cardId, findingId }) =>
      (cardId !== undefined && cardId === quotes.cardId) ||
      (findingId !== undefined && findingId === quotes.findingId),
  );
  const items = sources.map((source) =>
    el(
      'li',
      {},
      el('span', { class: 'record-text' }, source.title || t(`readerPage.evidenceKind.${source.kind}`)),
      el(
        'span',
        { class: 'record-note' },
        [
          t(`readerPage.evidenceKind.${source.kind}`),
          source.who,
          source.date && day(source.date),
          source.answers === undefined ? '' : t('scene.answers', { n: source.answers }),
        ]
          .filter(Boolean)
          .join(' \u00b7 '),
      ),
      linked(source.link, reader),
    ),
  );
  return section(
    t('readerPage.evidenceTitle'),
    items.length > 0 ? el('ul', { class: 'sources' }, items) : undefined,
    ...said.map(({ text }) => el('blockquote', {}, text)),
  );
}
