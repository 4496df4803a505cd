// readProject: the one door through which a document comes in, from disk, from a file and from a backup.
import { migrate } from './migrations/index';
import { type Problem, type ReadNote, Report, shown } from './notes';
import { recogniseForeign } from './recogniseForeign';
import type { ReadWords } from './reconnect';
import { repair } from './repair';
import { sanitise } from './sanitise';
import { VERSION } from './constants';
import type { Project } from './types';

export type ReadOptions = {
  /** Read what a newer version wrote as well as possible, for viewing only; the result is flagged `newer`. */
  allowNewer?: boolean;
  /** The document was built from a foreign file or a pasted page: it is held to the limits (see LIMITS). */
  foreign?: boolean;
  /** The words that a repair puts into the document, in the person's language. */
  words?: ReadWords;
  /** The moment that stands in for a missing `createdAt`, ISO 8601 with offset. */
  now?: string;
};

export type ReadResult =
  | {
      ok: true;
      project: Project;
      report: ReadNote[];
      /** the version that the document was written in */
      from: number;
      /** set when a newer version wrote it: view and export it, but never save over it */
      newer?: true;
    }
  | { ok: false; problem: Problem };

/**
 * Reads anything as a project. A valid document of this version passes unchanged and with an empty report; an
 * older one is migrated; a damaged one is repaired, with a note for each change; the rest is refused with a reason.
 * What was saved opens for ever: our own document is read whole where it is beyond the limits, with a note.
 * Never throws, never changes its input, and what it returns passes `checkInvariants`.
 */
export function readProject(raw: unknown, options: ReadOptions = {}): ReadResult {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const kind = raw === null ? 'null' : Array.isArray(raw) ? 'list' : typeof raw;
    return refused({ code: 'notObject', values: { kind } });
  }
  const document = raw as Record<string, unknown>;
  if (document['format'] !== 'waymark') {
    const tool = recogniseForeign(document);
    return refused(
      tool === null ? { code: 'notWaymark', values: {} } : { code: 'otherTool', values: { tool } },
    );
  }
  const report = new Report(options.foreign !== true);
  const version = versionOf(document['version'], report);
  if (version === null) {
    return refused({
      code: 'badVersion',
      path: 'version',
      values: { version: shown(document['version']) },
    });
  }
  const newer = version > VERSION;
  if (newer && !options.allowNewer)
    return refused({ code: 'newer', path: 'version', values: { version, known: VERSION } });
  const clean = sanitise(document, report);
  if (!clean.ok) return clean;
  clean.value['version'] = version;
  const migrated = migrate(clean.value);
  if (!migrated.ok) return migrated;
  const words = options.words ?? { unplaced: 'Unplaced' };
  const now = options.now ?? new Date().toISOString();
  const repaired = repair(migrated.document, newer ? version : VERSION, report, words, now);
  if (!repaired.ok) return repaired;
  const result = { ok: true, project: repaired.project, report: report.list(), from: version } as const;
  return newer ? { ...result, newer: true } : result;
}

const refused = (problem: Problem): ReadResult => ({ ok: false, problem });

/** The version of a document; null when there never was such a version. */
function versionOf(value: unknown, report: Report): number | null {
  if (value === undefined || value === null) {
    // The first: every migration runs, and none can be missed.
    report.add('versionAssumed', 'version', { version: 1 });
    return 1;
  }
  const version = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null;
  if (version !== value) report.add('fieldConverted', 'version', { from: shown(value), to: version });
  return version;
}
