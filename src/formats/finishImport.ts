// The last step of an import from a foreign format: what was built goes through the one door, like any other file.
import { readProject } from '@/model/readProject';
import { countsOf, type ImportContext, type ImportNote, type ImportResult } from './importTypes';

/**
 * Reads a built document with `readProject`, which cleans texts and holds it to the limits. Its notes name places
 * of the file instead of ours.
 * @param places where in the file a record came from, by its id: `nodes.3`, or a line
 */
export function finishImport(
  built: Record<string, unknown>,
  kind: string,
  notes: ImportNote[],
  places: ReadonlyMap<string, string | number>,
  { words, now }: ImportContext,
): ImportResult {
  const result = readProject(built, { foreign: true, words, ...(now === undefined ? {} : { now }) });
  if (!result.ok) return result;
  const translated = result.report.map((note): ImportNote => {
    const parts = note.path.split('.');
    const at = parts.findLastIndex((part) => places.has(part));
    const place = at === -1 ? undefined : places.get(parts[at] ?? '');
    const rest = parts.slice(at + 1).join('.');
    if (typeof place === 'number') return { ...note, path: rest, line: place };
    if (place !== undefined) return { ...note, path: rest === '' ? place : `${place}.${rest}` };
    return note;
  });
  const { project } = result;
  return { ok: true, project, kind, report: { read: countsOf(project), notes: [...notes, ...translated] } };
}
