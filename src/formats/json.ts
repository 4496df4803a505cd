// JSON in: our own files, OpenJourney files, and the files of others, which are refused by name.
import { readProject } from '@/model/readProject';
import { countsOf, type ImportContext, type ImportNote, type ImportResult } from './importTypes';
import { isOpenJourney, readOpenJourney } from './ojf';
import { scanJson } from './scanJson';

/** Reads a text that should be JSON. `fileName` names a project whose file does not. */
export function readJson(text: string, fileName: string, context: ImportContext): ImportResult {
  const scanned = scanJson(text);
  if (!scanned.ok) return scanned;
  const raw = JSON.parse(text) as unknown;
  context.onStep?.('check');
  if (isOpenJourney(raw)) return withNotes(readOpenJourney(raw, fileName, context), scanned.notes);
  return withNotes(readWaymark(raw, context), scanned.notes);
}

/** Reads a parsed file of ours, with the images still in it (see `splitAssets`). */
function readWaymark(raw: unknown, context: ImportContext): ImportResult {
  const { words, now, allowNewer = false } = context;
  const result = readProject(raw, { words, allowNewer, ...(now === undefined ? {} : { now }) });
  if (!result.ok) return result;
  const { project, report: notes, newer } = result;
  const answer = { ok: true, project, kind: 'waymark', report: { read: countsOf(project), notes } } as const;
  return newer ? { ...answer, newer } : answer;
}

function withNotes(result: ImportResult, first: readonly ImportNote[]): ImportResult {
  if (!result.ok || first.length === 0) return result;
  return { ...result, report: { ...result.report, notes: [...first, ...result.report.notes] } };
}
