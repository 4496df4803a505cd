// A file of answers while it is taken in: read in a worker, counted anew after each change of how it is read.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerCounts, AnswerMapping } from '@/formats/answers';
import type { AnswersPreview, PlaceNames } from '@/formats/answersGuess';
import { DeskClosed } from '@/formats/browser/workerDesk';
import type { RowsProblem } from '@/formats/rows';
import { LIMITS } from '@/model/constants';
import { type AnswersDesk, openAnswersDesk } from '@/views/actions/answersWorker';

export type OpenFile = { name: string; hash: string; preview: AnswersPreview };

export type AnswersState =
  | { phase: 'choose' }
  | { phase: 'reading'; name: string; done: number }
  | { phase: 'refused'; name: string; problem: RowsProblem }
  | { phase: 'open'; file: OpenFile };

const MEGABYTE = 1024 * 1024;

export type AnswersReading = {
  state: AnswersState;
  read: (file: File, names: PlaceNames, sheet?: number) => Promise<OpenFile | undefined>;
  /** Stops reading, and is ready for another file. */
  cancel: () => void;
  count: (mapping: AnswerMapping) => Promise<AnswerCounts | undefined>;
};

export function useAnswers(): AnswersReading {
  const [state, setState] = useState<AnswersState>({ phase: 'choose' });
  const desk = useRef<AnswersDesk>(undefined);
  const close = useCallback((): void => {
    desk.current?.close();
    desk.current = undefined;
  }, []);
  useEffect(() => close, [close]);
  const refuse = (name: string, problem: RowsProblem): undefined => {
    setState({ phase: 'refused', name, problem });
    return undefined;
  };
  const read: AnswersReading['read'] = async (file, names, sheet) => {
    const { name, size } = file;
    // The size is known before a byte is read: a huge file must not be brought into memory first.
    if (size > LIMITS.fileBytes)
      return refuse(name, {
        code: 'tooLarge',
        values: { size: Math.ceil(size / MEGABYTE), limit: LIMITS.fileBytes / MEGABYTE },
      });
    close();
    const own = openAnswersDesk();
    desk.current = own;
    setState({ phase: 'reading', name, done: 0 });
    try {
      const bytes = await file.arrayBuffer();
      const answer = await own.ask(
        { kind: 'open', bytes, names, ...(sheet !== undefined && { sheet }) },
        {
          transfer: [bytes],
          tell: (done) => {
            if (desk.current === own) setState({ phase: 'reading', name, done });
          },
        },
      );
      if (desk.current !== own) return undefined;
      if (answer.kind === 'refused') return refuse(name, answer.problem);
      if (answer.kind !== 'opened') return undefined;
      const open: OpenFile = { name, hash: answer.hash, preview: answer.preview };
      setState({ phase: 'open', file: open });
      return open;
    } catch (error) {
      if (error instanceof DeskClosed || desk.current !== own) return undefined;
      return refuse(name, {
        code: 'failed',
        values: { reason: error instanceof Error ? error.message : '' },
      });
    }
  };
  return {
    state,
    read,
    cancel: () => {
      close();
      setState({ phase: 'choose' });
    },
    count: async (mapping) => {
      try {
        const answer = await desk.current?.ask({ kind: 'count', mapping });
        return answer?.kind === 'counted' ? answer.counts : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
