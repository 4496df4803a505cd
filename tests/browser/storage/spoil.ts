// Faults for the browser's own database: the Nth call goes wrong as real ones do (F5, F9).

/** What can go wrong. The fake database has the same list for the tests that need no browser. */
export type Kind =
  /** the call itself throws */
  | 'throw'
  /** the request fails, and with it the transaction */
  | 'error'
  /** the transaction is aborted right after the call */
  | 'abort'
  /** nothing is ever answered, and nothing was done */
  | 'silence';

export type Plan = { nth: number; kind: Kind; calls: number; hit?: string; hitAt?: number };
let plan: Plan | undefined;

/** From here on calls are counted, and the `nth` goes wrong. */
export function arm(nth: number, kind: Kind): Plan {
  plan = { nth, kind, calls: 0 };
  return plan;
}
export function disarm(): void {
  plan = undefined;
}

/** Makes calls that are neither counted nor spoilt; they must be made at once. */
export function unharmed<T>(work: () => T): T {
  const before = plan;
  plan = undefined;
  try {
    return work();
  } finally {
    plan = before;
  }
}

const answers = ['success', 'error', 'complete', 'abort'] as const;

function silence(target: EventTarget): void {
  for (const type of answers)
    target.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It had ended already.
  }
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

function wrap(
  prototype: object,
  name: string,
  transactionOf: (self: unknown) => IDBTransaction | null,
): void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name] as Method;
  methods[name] = function spoilt(this: unknown, ...args: unknown[]) {
    if (!plan || ++plan.calls !== plan.nth) return original.apply(this, args);
    const { kind } = plan;
    const mode = name === 'transaction' ? String(args[1]) : (transactionOf(this)?.mode ?? '');
    plan.hit = `${name} ${mode}`;
    plan.hitAt = performance.now();
    if (kind === 'throw') throw new DOMException('broken', 'InvalidStateError');
    const result = original.apply(this, args) as EventTarget;
    const transaction = result instanceof IDBTransaction ? result : transactionOf(this);
    // A record that is there already cannot be added: a request that fails by itself, in the browser's own way.
    if (kind === 'error' && this instanceof IDBObjectStore && (name === 'add' || name === 'put'))
      return this.add(args[0]);
    if (kind === 'silence') {
      silence(result);
      if (transaction) silence(transaction);
    }
    if (transaction) queueMicrotask(() => abort(transaction));
    // A request that opens a database has no transaction to abort: it is never answered.
    else silence(result);
    return result;
  };
}

const inStore = (self: unknown) => (self as IDBObjectStore).transaction;
const inIndex = (self: unknown) => (self as IDBIndex).objectStore.transaction;
const reading = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'];

wrap(IDBFactory.prototype, 'open', () => null);
wrap(IDBDatabase.prototype, 'transaction', () => null);
for (const name of [...reading, 'put', 'add', 'delete']) wrap(IDBObjectStore.prototype, name, inStore);
for (const name of reading) wrap(IDBIndex.prototype, name, inIndex);
