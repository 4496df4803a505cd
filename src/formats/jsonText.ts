// A text as JSON: scanned for mistakes, depth and size, and parsed only then. All formats that are JSON share it.
import type { ImportNote, ImportProblem, ImportResult } from './importTypes';
import { scanJson } from './scanJson';

export type JsonText =
  { ok: true; value: unknown; notes: readonly ImportNote[] } | { ok: false; problem: ImportProblem };

/** Reads a text that should be JSON. */
export function readJsonText(text: string): JsonText {
  const scanned = scanJson(text);
  return scanned.ok ? { ok: true, value: JSON.parse(text) as unknown, notes: scanned.notes } : scanned;
}

/** Whether a text begins as JSON does; `[![build](...)`, `[see](...)` and `{% raw %}` do not. */
export function beginsLikeJson(text: string): boolean {
  const bare = text.trimStart();
  let at = 0;
  const skip = (letters: RegExp) => {
    while (at < bare.length && letters.test(bare[at] ?? '')) at++;
  };
  skip(/[[\s]/);
  const list = at > 0;
  if (bare[at] === '{') {
    at++;
    skip(/\s/);
    return at >= bare.length || bare[at] === '"' || bare[at] === '}';
  }
  if (!list) return false;
  return at >= bare.length || /^(?:["\]\d]|-\d|true\b|false\b|null\b)/.test(bare.slice(at, at + 6));
}

/** A result with the notes of the scan before its own. */
export function withNotes(result: ImportResult, first: readonly ImportNote[]): ImportResult {
  if (!result.ok || first.length === 0) return result;
  return { ...result, report: { ...result.report, notes: [...first, ...result.report.notes] } };
}
