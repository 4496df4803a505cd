// The small file of comments that a reader leaves on a page: how it is written, and what of it is believed when it comes back.
import type { PageComment } from '@/analysis/comments';
import { type Id, isId } from '@/model/id';
import { cleanText } from '@/model/sanitise';
import { fileName } from './fileName';
import { type ImportProblem, refuse } from './importTypes';
import { readJsonText } from './jsonText';

const FORMAT = 'waymark-comments';
const VERSION = 1;

/** More than anybody writes; a file that holds more was made to be too much. */
const MOST = { comments: 2000, text: 4000, name: 120, bytes: 4 * 1024 * 1024 } as const;

type Commented = { id: Id; title: string };

export type CommentsFile = {
  project: Commented;
  comments: readonly PageComment[];
  /** how many more it has that nobody can read */
  unreadable: number;
};

/** The comments as a file. It names the project that they are on, so that they find home again. */
export function writeComments(
  { id, title }: Commented,
  comments: readonly PageComment[],
): { name: string; content: string; mime: string } {
  const file = { format: FORMAT, version: VERSION, project: { id, title }, comments };
  return {
    name: fileName(title, 'waymark-comments.json'),
    content: `${JSON.stringify(file, null, 2)}\n`,
    mime: 'application/json',
  };
}

/** Whether the beginning of a file is that of comments. */
export const beginsLikeComments = (start: string): boolean =>
  /^\s*\{\s*"format"\s*:\s*"waymark-comments"/.test(start);

type Loose = { readonly [key: string]: unknown };
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' ? cleanText(value).trim().slice(0, most) : undefined;

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

function commentOf(value: unknown): PageComment | undefined {
  if (!isLoose(value) || !isLoose(value['on'])) return undefined;
  const { id, name, text, at } = value;
  const { kind, id: on } = value['on'];
  const said = textIn(text, MOST.text);
  if (!isId(id) || !isId(on) || (kind !== 'card' && kind !== 'stage') || !said) return undefined;
  // A name is one line: it stands above what was said.
  const by = (textIn(name, MOST.name) ?? '').replaceAll(/\s+/g, ' ');
  const moment = typeof at === 'string' && MOMENT.test(at) ? at : '';
  return { id, on: { kind, id: on }, name: by, text: said, at: moment };
}

/** Reads a file of comments: as texts and never as anything else, or with the reason why not. */
export function readComments(
  text: string,
): { ok: true; file: CommentsFile } | { ok: false; problem: ImportProblem } {
  if (text.length > MOST.bytes)
    return refuse('tooLarge', { size: Math.ceil(text.length / 1048576), limit: 4 });
  const json = readJsonText(text);
  if (!json.ok) return json;
  const { value } = json;
  if (!isLoose(value) || value['format'] !== FORMAT) return refuse('notRecognised');
  if (value['version'] !== VERSION)
    return refuse('newer', { version: Number(value['version']), known: VERSION });
  const { project, comments } = value;
  if (!Array.isArray(comments)) return refuse('notRecognised');
  const list: readonly unknown[] = comments;
  if (list.length > MOST.comments)
    return refuse('tooMany', { what: 'records', count: list.length, limit: MOST.comments });
  if (!isLoose(project) || !isId(project['id'])) return refuse('notRecognised');
  const title = textIn(project['title'], MOST.name) ?? '';
  const read = list.flatMap((one) => commentOf(one) ?? []);
  const known = new Map(read.map((comment) => [comment.id, comment]));
  const unreadable = list.length - read.length;
  return {
    ok: true,
    file: { project: { id: project['id'], title }, comments: [...known.values()], unreadable },
  };
}
