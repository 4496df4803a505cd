// A worker that is asked one thing after the other and keeps what it has read: each answer tells how far it is, and may be stopped.

/** What a worker sends: how much is done, 0 to 1, the answer, or what it could not do. */
export type DeskMessage<Answer> = { done: number } | { answer: Answer } | { failed: string };

export type Desk<Request, Answer> = {
  /** Asks; a question that is asked meanwhile waits. Rejects when the worker fails or is closed. */
  ask: (
    request: Request,
    options?: { tell?: (done: number) => void; transfer?: Transferable[] },
  ) => Promise<Answer>;
  /** Ends the worker, also in the middle of its work. */
  close: () => void;
};

export class DeskClosed extends Error {}

/** Opens a desk with a worker that answers by `answerAtDesk`. */
export function openDesk<Request, Answer>(worker: Worker): Desk<Request, Answer> {
  let last: Promise<unknown> = Promise.resolve();
  let stop: (() => void) | undefined;
  let closed = false;
  const one = (
    request: Request,
    { tell, transfer = [] }: { tell?: (done: number) => void; transfer?: Transferable[] },
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new DeskClosed());
        return;
      }
      const finish = (end: () => void): void => {
        worker.removeEventListener('message', take);
        worker.removeEventListener('error', fail);
        stop = undefined;
        end();
      };
      const take = ({ data }: MessageEvent<DeskMessage<Answer>>): void => {
        if ('done' in data) tell?.(data.done);
        else if ('failed' in data) finish(() => reject(new Error(data.failed)));
        else finish(() => resolve(data.answer));
      };
      const fail = ({ message }: ErrorEvent): void => finish(() => reject(new Error(message)));
      stop = () => finish(() => reject(new DeskClosed()));
      worker.addEventListener('message', take);
      worker.addEventListener('error', fail);
      worker.postMessage(request, transfer);
    });
  return {
    ask: (request, options = {}) => {
      const answer = last.then(() => one(request, options));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: () => {
      closed = true;
      stop?.();
      worker.terminate();
    },
  };
}

/** How often a worker tells how far it is, in milliseconds. */
const TELL_EVERY = 50;

/** Inside a worker: answers each request in turn, and tells how far it is, not too often. */
// As in `openDesk`: whoever opens the other side says the same two types.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function answerAtDesk<Request, Answer>(
  scope: DedicatedWorkerGlobalScope,
  answer: (request: Request, tell: (done: number) => void) => Answer | Promise<Answer>,
): void {
  const send = (message: DeskMessage<Answer>): void => scope.postMessage(message);
  scope.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    let told = 0;
    const tell = (done: number): void => {
      const now = performance.now();
      if (now - told < TELL_EVERY) return;
      told = now;
      send({ done });
    };
    Promise.resolve()
      .then(() => answer(data, tell))
      .then(
        (known) => send({ answer: known }),
        (error: unknown) => send({ failed: error instanceof Error ? error.message : String(error) }),
      );
  });
}
