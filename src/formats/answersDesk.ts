// The work of the worker of answers: it reads a file once, keeps its rows to itself, and answers with previews and counts.
import { type AnswerCounts, type AnswerMapping, countAnswers } from './answers';
import { type AnswersPreview, type PlaceNames, previewOf } from './answersGuess';
import { readRows, type RowsProblem, type RowsRead } from './rows';

export type AnswersRequest =
  | { kind: 'open'; bytes: ArrayBuffer; sheet?: number; names: PlaceNames }
  | { kind: 'count'; mapping: AnswerMapping };

export type AnswersAnswer =
  | { kind: 'opened'; preview: AnswersPreview; hash: string }
  | { kind: 'refused'; problem: RowsProblem }
  | { kind: 'counted'; counts: AnswerCounts };

/** Reading takes the greater part of the bar, looking at the columns the rest. */
const READING = 0.8;

/** Makes a desk that keeps the rows of the file that was opened last. */
export function answersDesk(): (
  request: AnswersRequest,
  tell: (done: number) => void,
) => Promise<AnswersAnswer> {
  let read: RowsRead | undefined;
  return async (request, tell) => {
    if (request.kind === 'count') {
      if (!read) throw new Error('No file is open');
      return { kind: 'counted', counts: countAnswers(read, request.mapping, tell) };
    }
    const bytes = new Uint8Array(request.bytes);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const result = readRows(bytes, { sheet: request.sheet, tell: (done) => tell(done * READING) });
    if (!result.ok) return { kind: 'refused', problem: result.problem };
    read = result;
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return { kind: 'opened', preview: previewOf(result, request.names), hash };
  };
}
