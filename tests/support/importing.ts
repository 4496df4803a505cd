// Importing in tests: English words, short ways in, and the laws that every import must keep.
import { expect } from 'vitest';
import type { ImportContext, ImportResult } from '@/formats/importTypes';
import { readFile, readText } from '@/formats/readFile';
import { importWords, noteSentence, problemSentence } from '@/formats/readingSentence';
import { t } from '@/i18n/translate';
import { toDocument } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { projectSchema } from '@/model/schema';
import { toJson } from '@/model/serialise';

export const context: ImportContext = { words: importWords(t), now: '2025-01-01T00:00:00Z' };

export const importBytes = (bytes: Uint8Array, fileName = 'file.json'): ImportResult =>
  checked(readFile(bytes, fileName, context));
export const importText = (text: string, fileName = 'file.json'): ImportResult =>
  importBytes(new TextEncoder().encode(text), fileName);
export const pasteText = (text: string): ImportResult => checked(readText(text, '', context));

/** The result that must be there; a refusal fails the test with its sentence. */
export function imported(result: ImportResult) {
  if (!result.ok) throw new Error(problemSentence(t, result.problem));
  return result;
}

/** The sentence of a refusal, or the sentences of the notes. */
export const said = (result: ImportResult): string[] =>
  result.ok ? result.report.notes.map((note) => noteSentence(t, note)) : [problemSentence(t, result.problem)];

/** The class of a case: A opens unchanged, R opens repaired with a report, X is refused. */
export const classOf = (result: ImportResult): 'A' | 'R' | 'X' =>
  result.ok ? (result.report.notes.length > 0 ? 'R' : 'A') : 'X';

/** What is imported is valid, and its export is a fixed point; every sentence is whole. */
export function checked(result: ImportResult): ImportResult {
  for (const sentence of said(result)) expect(sentence).not.toMatch(/\{\{|reading\.|undefined/);
  if (!result.ok) return result;
  // What was saved beyond a limit is kept and said; nothing else may be wrong with it.
  const beyond = result.report.notes.some(({ code }) => code === 'overLimit');
  const issues = projectSchema.safeParse(toDocument(result.project)).error?.issues ?? [];
  expect(issues.filter(({ code }) => !(beyond && code === 'too_big'))).toEqual([]);
  expect(checkInvariants(result.project)).toEqual([]);
  const file = toJson(result.project);
  const again = readProject(JSON.parse(file));
  if (!again.ok) throw new Error(again.problem.code);
  expect(again.report.filter(({ code }) => code !== 'overLimit')).toEqual([]);
  expect(toJson(again.project)).toBe(file);
  return result;
}
