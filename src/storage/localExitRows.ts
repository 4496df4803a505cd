// The exit journal's second place: localStorage, which takes a note before the call returns. A transaction of a page that is
// left is dropped when the database is still busy as the page dies, and one that gets through may come after the next
// page has read; what is noted here is neither (S4).
import { isId, type Id } from '@/model/id';
import type { ExitRow } from './rows';
import type { Surroundings } from './surroundings';

const PREFIX = 'waymark:exit:';
/** What is larger, in letters, would take the room of everybody's notes; it has the database only. */
const MOST = 1_000_000;

type Local = Surroundings['local'];

const keyOf = (projectId: Id): string => PREFIX + projectId;

const isRow = (row: Partial<ExitRow> | null, projectId: Id): row is ExitRow =>
  row?.projectId === projectId &&
  typeof row.rev === 'number' &&
  typeof row.commit === 'string' &&
  typeof row.base === 'string' &&
  typeof row.at === 'number' &&
  typeof row.version === 'number' &&
  Array.isArray(row.changes);

/** Notes the rows of one project, in place of what was noted of it. Answers the note, to be named when it may go. */
export function noteExitRows(local: Local, rows: readonly ExitRow[]): string | undefined {
  const [first] = rows;
  if (!local || !first) return undefined;
  try {
    const note = JSON.stringify(rows);
    if (note.length > MOST) return undefined;
    local.setItem(keyOf(first.projectId), note);
    return note;
  } catch {
    // No room: the database is all there is.
    return undefined;
  }
}

/** What is noted of a project, as far as it can be read. */
export function notedExitRows(local: Local, projectId: Id): ExitRow[] {
  try {
    const rows: unknown = JSON.parse(local?.getItem(keyOf(projectId)) ?? '[]');
    return Array.isArray(rows) && rows.every((row: Partial<ExitRow> | null) => isRow(row, projectId))
      ? rows
      : [];
  } catch {
    return [];
  }
}

/** The projects of which anything is noted. */
export function notedProjects(local: Local): Id[] {
  const ids: Id[] = [];
  try {
    for (let at = 0; at < (local?.length ?? 0); at++) {
      const key = local?.key(at) ?? '';
      if (key.startsWith(PREFIX) && isId(key.slice(PREFIX.length))) ids.push(key.slice(PREFIX.length));
    }
  } catch {
    // What may not be read is not noted.
  }
  return ids;
}

/** Forgets what is noted of a project; with `note`, only if that is what stands there. */
export function forgetExitRows(local: Local, projectId: Id, note?: string): void {
  try {
    const key = keyOf(projectId);
    if (note === undefined || local?.getItem(key) === note) local?.removeItem(key);
  } catch {
    // Rows that are in the journal already follow on nothing, and change nothing.
  }
}
