// The search over all projects: which records hold every word of a query. As one types on, only what was found is looked at.
import type { Id } from '@/model/id';
import { FIELD_END, SEARCHED, type SearchedKind, type SearchText } from '@/model/searchText';
import { comparable, comparableText } from './comparableText';

/** The place of a record that was found, and what is written there. */
export type FoundRecord = {
  kind: SearchedKind;
  id: Id;
  /** The map it is on; absent for what belongs to the project. */
  map?: { id: Id; title: string };
  stage?: string;
  lane?: string;
  /** The source of a quote. */
  source?: { id: Id; title: string };
  /** The field that holds the first of the words, in pieces; `marked` ones are what was looked for. */
  pieces: readonly Piece[];
};
export type Piece = { text: string; marked: boolean };

/** What was found in a project: how much, and on demand where. */
export type FoundProject = {
  id: Id;
  title: string;
  count: number;
  /** The first of the records, as one reads the project. */
  records: (most: number) => readonly FoundRecord[];
};

/** Of shorter words alone nearly everything has some: they are not searched for. */
const SHORTEST_WORD = 2;
/** So many letters are shown before the first of the words, and in all. */
const BEFORE = 40;
const SHOWN = 160;

type Source = { id: Id; text: SearchText; soft: string; starts: Uint32Array };

const kindOf = new Map<string, SearchedKind>(
  Object.entries(SEARCHED).map(([kind, letter]) => [letter, kind as SearchedKind]),
);

/** The words of a query as they are compared, the longest first: the rarest, most likely. */
export const wordsOf = (query: string): string[] =>
  comparableText(query)
    .split(/\s+/)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);

/** Whether a query has a word that is long enough to be searched for. */
export const isSearched = (query: string): boolean => (wordsOf(query)[0]?.length ?? 0) >= SHORTEST_WORD;

function sourceOf(id: Id, text: SearchText): Source {
  const soft = comparableText(text.lines);
  const starts = new Uint32Array(text.kinds.length + 1);
  for (let line = 1, at = 0; line < text.kinds.length; line += 1)
    starts[line] = at = soft.indexOf('\n', at) + 1;
  starts[text.kinds.length] = soft.length + 1;
  return { id, text, soft, starts };
}

/** The line that a place of the text is in, at or behind `from`. */
function lineAt(starts: Uint32Array, place: number, from: number): number {
  let [low, high] = [from, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

const lineOf = ({ soft, starts }: Source, line: number): string =>
  soft.slice(starts[line], (starts[line + 1] ?? 0) - 1);

/** All lines of a project that hold every word. */
function linesWith(source: Source, [word = '', ...others]: readonly string[]): number[] {
  const { soft, starts } = source;
  const found: number[] = [];
  let line = 0;
  for (let at = soft.indexOf(word); at >= 0; at = soft.indexOf(word, starts[line + 1])) {
    line = lineAt(starts, at, line);
    const text = others.length > 0 ? lineOf(source, line) : '';
    if (others.every((other) => text.includes(other))) found.push(line);
  }
  return found;
}

/** A text in pieces, those that are one of the words marked; the beginning left out where the first stands far behind. */
export function markedPieces(written: string, words: readonly string[]): Piece[] {
  const { text, from, to } = comparable(written, false);
  const spans: [number, number][] = [];
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      spans.push([from?.[at] ?? at, to?.[at + word.length - 1] ?? at + word.length]);
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const first = spans[0]?.[0] ?? 0;
  // It begins with a whole word.
  const cut = first > BEFORE ? written.indexOf(' ', first - BEFORE) : -1;
  let at = cut >= 0 && cut < first ? cut + 1 : 0;
  const end = written.length > at + SHOWN ? at + SHOWN : written.length;
  const pieces: Piece[] = [];
  const put = (piece: string, marked: boolean) => piece !== '' && pieces.push({ text: piece, marked });
  if (at > 0) put('… ', false);
  for (const [start, stop] of spans) {
    if (stop <= at || start >= end) continue;
    put(written.slice(at, start), false);
    put(written.slice(Math.max(at, start), stop), true);
    at = stop;
  }
  put(written.slice(at, Math.max(at, end)), false);
  if (end < written.length) put('…', false);
  return pieces;
}

/** The words of a project as they are written, split into lines once it is known that some are shown. */
type Shown = { lines: readonly string[]; ids: readonly string[] };
const shownTexts = new WeakMap<SearchText, Shown>();
function shownOf(text: SearchText): Shown {
  let shown = shownTexts.get(text);
  if (!shown) shownTexts.set(text, (shown = { lines: text.lines.split('\n'), ids: text.ids.split('\n') }));
  return shown;
}

const titleOf = ({ lines }: SearchText): string => lines.slice(0, lines.indexOf(FIELD_END));

function recordAt({ text }: Source, line: number, words: readonly string[]): FoundRecord {
  const { lines, ids } = shownOf(text);
  const nameAt = (at: number): string => (lines[at] ?? '').split(FIELD_END, 1)[0] ?? '';
  const kindAt = (at: number) => kindOf.get(text.kinds[at] ?? '') ?? 'project';
  const fields = (lines[line] ?? '').split(FIELD_END);
  const field = fields.find((one) => words.some((word) => comparableText(one).includes(word)));
  const found: FoundRecord = {
    kind: kindAt(line),
    id: ids[line] ?? '',
    pieces: markedPieces(field ?? fields[0] ?? '', words),
  };
  const lane = text.beside[line] ?? -1;
  if (lane >= 0) found.lane = nameAt(lane);
  if (found.kind === 'map') found.map = { id: found.id, title: nameAt(line) };
  for (let at = text.at[line] ?? -1; at >= 0; at = text.at[at] ?? -1) {
    const [kind, id, title] = [kindAt(at), ids[at] ?? '', nameAt(at)];
    if (kind === 'stage') found.stage = title;
    if (kind === 'map') found.map = { id, title };
    if (kind === 'source') found.source = { id, title };
  }
  return found;
}

/** The texts that are searched, and what was found last. */
export type ProjectSearch = {
  put(id: Id, text: SearchText): void;
  drop(id: Id): void;
  /**
   * The projects with records that hold every word of a query, in the order in which they were first put; `inside`: what
   * is written in them, and not their titles, which are shown already.
   */
  find: (query: string, options?: { except?: Id; inside?: boolean }) => readonly FoundProject[];
};

/** A search over no projects yet. */
export function createProjectSearch(): ProjectSearch {
  const sources = new Map<Id, Source>();
  let before: { words: readonly string[]; lines: Map<Source, readonly number[]> } | undefined;

  /** What a query finds that only asks for more than the one before is among what that has found. */
  function linesFor(words: readonly string[]): Map<Source, readonly number[]> {
    const narrower = before?.words.every((old) => words.some((word) => word.includes(old)))
      ? before
      : undefined;
    const lines = new Map<Source, readonly number[]>();
    for (const source of sources.values()) {
      const old = narrower?.lines.get(source);
      const found = old
        ? old.filter((line) => {
            const text = lineOf(source, line);
            return words.every((word) => text.includes(word));
          })
        : linesWith(source, words);
      lines.set(source, found);
    }
    before = { words, lines };
    return lines;
  }

  return {
    put: (id, text) => void sources.set(id, sourceOf(id, text)),
    drop: (id) => void sources.delete(id),
    find(query, { except, inside = false } = {}) {
      if (!isSearched(query)) return [];
      const words = wordsOf(query);
      return [...linesFor(words)].flatMap(([source, all]): FoundProject[] => {
        // The first line is the title of the project.
        const lines = inside && all[0] === 0 ? all.slice(1) : all;
        if (lines.length === 0 || source.id === except) return [];
        const records = (most: number) => lines.slice(0, most).map((line) => recordAt(source, line, words));
        return [{ id: source.id, title: titleOf(source.text), count: lines.length, records }];
      });
    },
  };
}

/** The search of this browser, as screens use it: the texts come when they are first wanted, and go on following the disk. */
export type SearchPort = {
  subscribe: (listener: () => void) => () => void;
  /** A number that is another one whenever the same query may find something else; `ready` once all texts are here. */
  getState: () => { ready: boolean; edition: number };
  find: ProjectSearch['find'];
};
