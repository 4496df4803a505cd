// A log of contacts while it is read and counted in its worker: how far it is, what was found, and the way to stop it.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ContactsMessage, ContactsRequest } from '@/formats/answerContacts';
import type { ContactRole } from '@/formats/contactRoles';
import type { CountedLog, NotKinds } from '@/formats/contactRows';
import { refuse } from '@/formats/importTypes';
import type { LogProblem } from '@/formats/logRefusal';
import type { OpenedLog } from '@/formats/openContacts';
import type { DateOrder } from '@/formats/readMoment';
import { LIMITS } from '@/model/constants';
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import contactsWorkerUrl from '@/formats/browser/contactsWorker?worker&url';
import { workerUrl } from '@/ui/trustedUrls';

export type ReadingState =
  | { phase: 'none' }
  | { phase: 'reading'; fileName: string; share: number }
  | { phase: 'problem'; fileName: string; problem: LogProblem }
  | {
      phase: 'open';
      fileName: string;
      /** SHA-256 of the file; undefined where the browser does not reckon one. */
      hash: string | undefined;
      opened: OpenedLog;
      /** Undefined until it is counted; `share` says how far. */
      counted: CountedLog | NotKinds | undefined;
      share: number;
    };

type Reader = { ask: (request: ContactsRequest) => void; stop: () => void };

const MEGABYTE = 1024 * 1024;

/** Starts whoever reads: a worker, and where there are none the page itself. */
async function startReader(tell: (message: ContactsMessage) => void): Promise<Reader> {
  if (typeof Worker === 'undefined') {
    const { contactsAnswerer } = await import('@/formats/answerContacts');
    return { ask: contactsAnswerer(tell), stop: () => undefined };
  }
  const worker = new Worker(workerUrl(contactsWorkerUrl), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<ContactsMessage>) => tell(data));
  worker.addEventListener('error', ({ message }) => tell(refuse('failed', { reason: message })));
  return {
    ask: (request) => worker.postMessage(request, 'bytes' in request ? [request.bytes] : []),
    stop: () => worker.terminate(),
  };
}

async function hashOf(bytes: ArrayBuffer): Promise<string | undefined> {
  try {
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
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
  /** Answers to what was asked before are let go. */
  const round = useRef(0);
  const asked = useRef(0);

  const cancel = useCallback(() => {
    round.current += 1;
    reader.current?.stop();
    reader.current = undefined;
    setState({ phase: 'none' });
  }, []);
  useEffect(() => () => reader.current?.stop(), []);

  const take = useCallback(
    (file: File) => {
      cancel();
      const own = round.current;
      const fileName = file.name;
      setState({ phase: 'reading', fileName, share: 0 });
      const fail = (problem: LogProblem): void => setState({ phase: 'problem', fileName, problem });
      // The size is known before a byte is read.
      if (file.size > LIMITS.fileBytes) {
        const size = Math.ceil(file.size / MEGABYTE);
        fail(refuse('tooLarge', { size, limit: LIMITS.fileBytes / MEGABYTE }).problem);
        return;
      }
      let hash: string | undefined;
      const tell = (message: ContactsMessage): void => {
        if (own !== round.current) return;
        if ('share' in message) {
          const { share } = message;
          setState((now) => (now.phase === 'reading' || now.phase === 'open' ? { ...now, share } : now));
        } else if ('opened' in message) {
          setState({ phase: 'open', fileName, hash, opened: message.opened, counted: undefined, share: 0 });
        } else if ('counted' in message) {
          if (message.number !== asked.current) return;
          setState((now) => (now.phase === 'open' ? { ...now, counted: message.counted, share: 1 } : now));
        } else fail(message.problem);
      };
      const begin = async (): Promise<void> => {
        const bytes = await file.arrayBuffer();
        hash = await hashOf(bytes);
        const started = await startReader(tell);
        if (own !== round.current) return started.stop();
        reader.current = started;
        started.ask({ bytes });
      };
      begin().catch(() => own === round.current && fail(refuse('unreadable').problem));
    },
    [cancel],
  );

  const count = useCallback((roles: readonly ContactRole[], order: DateOrder) => {
    asked.current += 1;
    setState((now) => (now.phase === 'open' ? { ...now, counted: undefined, share: 0 } : now));
    reader.current?.ask({ count: asked.current, roles, order });
  }, []);

  return { state, take, count, cancel };
}
