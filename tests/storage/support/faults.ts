// Faults for the fake database: the Nth call of a given kind goes wrong, as real ones do (F5, F9).
import { IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

export const kinds = [
  /** the call itself throws */
  'throw',
  /** the request fails, and with it the transaction */
  'error',
  /** the browser aborts the transaction over the quota */
  'quota',
  /** nothing is ever answered, and nothing was done */
  'silence',
  /** nothing is ever answered, but it was done */
  'deafness',
] as const;
export type Kind = (typeof kinds)[number];

type Inner = {
  _abort(name: string): void;
  dispatchEvent: (event: Event) => boolean;
  mode: string;
  transaction?: Inner;
};
type Method = (this: Inner, ...args: unknown[]) => Inner;

export type Plan = { nth: number; kind: Kind; calls: number; hit?: string };
let plan: Plan | undefined;

/** From here on calls are counted, and the `nth` goes wrong. */
export function arm(nth: number, kind: Kind): Plan {
  plan = { nth, kind, calls: 0 };
  return plan;
}
export function disarm(): void {
  plan = undefined;
}

/** Does something that is neither counted nor spoilt. */
export async function unharmed<T>(work: () => Promise<T>): Promise<T> {
  const before = plan;
  plan = undefined;
  try {
    return await work();
  } finally {
    plan = before;
  }
}

const silent = () => true;

function spoil(transaction: Inner, request: Inner | undefined, kind: Kind): void {
  if (kind === 'quota') {
    // As in Chromium: every request succeeds, and then the commit does not.
    const tell = transaction.dispatchEvent.bind(transaction);
    transaction.dispatchEvent = (event) => {
      transaction.dispatchEvent = tell;
      if (event.type !== 'complete') return tell(event);
      abortQuietly(transaction, 'QuotaExceededError');
      return true;
    };
  } else if (kind === 'error') queueMicrotask(() => abortQuietly(transaction, 'UnknownError'));
  else {
    transaction.dispatchEvent = silent;
    if (request && kind === 'silence') request.dispatchEvent = silent;
    if (kind === 'silence') queueMicrotask(() => abortQuietly(transaction, 'UnknownError'));
  }
}

function abortQuietly(transaction: Inner, name: string): void {
  try {
    // oxlint-disable-next-line no-underscore-dangle -- the only way to abort with a reason
    transaction._abort(name);
  } catch {
    // It had ended already.
  }
}

function wrap(prototype: object, name: string, isOpen = false): void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name] as Method;
  methods[name] = function spoilt(this: Inner, ...args: unknown[]) {
    // The transaction of an upgrade is begun by the browser itself, and no call of ours.
    const ours = args[1] !== 'versionchange';
    if (!plan || !ours || ++plan.calls !== plan.nth) return original.apply(this, args);
    const { kind } = plan;
    plan.hit = `${name} ${name === 'transaction' ? String(args[1]) : (this.transaction?.mode ?? '')}`;
    if (kind === 'throw') throw new DOMException('broken', 'InvalidStateError');
    const result = original.apply(this, args);
    if (isOpen) {
      // A request that opens a database has no transaction to abort: it is never answered.
      result.dispatchEvent = silent;
    } else {
      const transaction = name === 'transaction' ? result : this.transaction;
      if (transaction) spoil(transaction, name === 'transaction' ? undefined : result, kind);
    }
    return result;
  };
}

wrap(IDBFactory.prototype, 'open', true);
wrap(IDBDatabase.prototype, 'transaction');
for (const name of [
  'get',
  'getAll',
  'getAllKeys',
  'put',
  'add',
  'delete',
  'count',
  'openCursor',
  'openKeyCursor',
])
  wrap(IDBObjectStore.prototype, name);
for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'])
  wrap(IDBIndex.prototype, name);
