// A log of contacts while it is read and counted in its worker: how far it is, what was found, and the way to stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ContactRole } from '@/formats/contactRoles';
import type { CountedLog, NotKinds } from '@/formats/contactRows';
import type { ContactsAnswer, ContactsRequest } from '@/formats/contactsDesk';
import { refuse } from '@/formats/importTypes';
import type { LogProblem } from '@/formats/logRefusal';
import type { OpenedLog } from '@/formats/openContacts';
import type { DateOrder } from '@/formats/readDate';
import { type Desk, DeskClosed, openDesk } from '@/formats/browser/workerDesk';
import { LIMITS } from '@/model/constants';
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import contactsWorkerUrl from '@/formats/browser/contactsWorker?worker&url';
import { workerUrl } from '@/ui/trustedUrls';

export type ReadingState =
  | { phase: 'none' }
  | { phase: 'reading'; fileName: string; done: number }
  | { phase: 'problem'; fileName: string; problem: LogProblem }
  | {
      phase: 'open';
      fileName: string;
      /** SHA-256 of the file. */
      hash: string;
      opened: OpenedLog;
      /** Undefined until it is counted; `done` says how far. */
      counted: CountedLog | NotKinds | undefined;
      done: number;
    };

type Reader = Pick<Desk<ContactsRequest, ContactsAnswer>, 'ask' | 'close'>;

const MEGABYTE = 1024 * 1024;

/** Opens a worker, and where there are none a reader on the page itself. */
async function openReader(): Promise<Reader> {
  if (typeof Worker !== 'undefined')
    return openDesk(new Worker(workerUrl(contactsWorkerUrl), { type: 'module' }));
  const { contactsDesk } = await import('@/formats/contactsDesk');
  const desk = contactsDesk();
  return { ask: (request, { tell = () => undefined } = {}) => desk(request, tell), close: () => undefined };
}

/** Reads one file at a time. `take` begins, `count` counts as the columns are meant, `cancel` lets it all go. */
export function useLogReading(): {
  state: ReadingState;
  take: (file: File) => void;
  count: (roles: readonly ContactRole[], order: DateOrder) => void;
  cancel: () => void;
} {
  const [state, setState] = useState<ReadingState>({ phase: 'none' });
  const reader = useRef<Reader>(undefined);
  /** Answers to what was asked before the last question are let go. */
  const asked = useRef(0);

  const cancel = useCallback(() => {
    asked.current += 1;
    reader.current?.close();
    reader.current = undefined;
    setState({ phase: 'none' });
  }, []);
  useEffect(() => () => reader.current?.close(), []);

  /** Asks, tells how far it is, and hands over the answer unless something else was asked meanwhile. */
  const ask = useCallback(
    async (request: ContactsRequest, take: (answer: ContactsAnswer) => void): Promise<void> => {
      asked.current += 1;
      const own = asked.current;
      const tell = (done: number): void => {
        if (own !== asked.current) return;
        setState((now) => (now.phase === 'reading' || now.phase === 'open' ? { ...now, done } : now));
      };
      try {
        const transfer = request.kind === 'open' ? [request.bytes] : [];
        const answer = await reader.current?.ask(request, { tell, transfer });
        if (answer && own === asked.current) take(answer);
      } catch (error) {
        if (error instanceof DeskClosed || own !== asked.current) return;
        const reason = error instanceof Error ? error.message : String(error);
        setState((now) =>
          'fileName' in now
            ? { phase: 'problem', fileName: now.fileName, problem: refuse('failed', { reason }).problem }
            : now,
        );
      }
    },
    [],
  );

  const take = useCallback(
    (file: File) => {
      cancel();
      const fileName = file.name;
      setState({ phase: 'reading', fileName, done: 0 });
      const fail = (problem: LogProblem): void => setState({ phase: 'problem', fileName, problem });
      // The size is known before a byte is read.
      if (file.size > LIMITS.fileBytes) {
        const size = Math.ceil(file.size / MEGABYTE);
        fail(refuse('tooLarge', { size, limit: LIMITS.fileBytes / MEGABYTE }).problem);
        return;
      }
      const begun = asked.current;
      const begin = async (): Promise<void> => {
        const bytes = await file.arrayBuffer();
        const opened = await openReader();
        if (begun !== asked.current) return opened.close();
        reader.current = opened;
        await ask({ kind: 'open', bytes }, (answer) => {
          if (answer.kind === 'refused') fail(answer.problem);
          if (answer.kind !== 'opened') return;
          setState({
            phase: 'open',
            fileName,
            hash: answer.hash,
            opened: answer.opened,
            counted: undefined,
            done: 0,
          });
        });
      };
      begin().catch(() => begun === asked.current && fail(refuse('unreadable').problem));
    },
    [ask, cancel],
  );

  const count = useCallback(
    (roles: readonly ContactRole[], order: DateOrder) => {
      setState((now) => (now.phase === 'open' ? { ...now, counted: undefined, done: 0 } : now));
      void ask({ kind: 'count', roles, order }, (answer) => {
        if (answer.kind !== 'counted') return;
        setState((now) => (now.phase === 'open' ? { ...now, counted: answer.counted, done: 1 } : now));
      });
    },
    [ask],
  );

  return { state, take, count, cancel };
}
