// The way through the worker: every end of it is an answer, and the worker never lives on.
import { afterEach, expect, test } from 'vitest';
import { answerImport, type ImportRequest } from '@/formats/answerImport';
import type { ImportStep } from '@/formats/importTypes';
import { readInWorker } from '@/formats/browser/readWorker';
import { LIMITS } from '@/model/constants';
import { context, said } from '@tests/support/importing';
import { frozen } from '@tests/support/fixtures';

const good = frozen();
const file = () => new File([good], 'journey.json');
const alive = new Set<StandInWorker>();
afterEach(() => expect(alive.size).toBe(0));

type Answer = (request: ImportRequest, tell: (data: unknown) => void) => void;

/** Node has no Worker of the browser's kind: this one runs what it is given behind real messages. */
class StandInWorker extends EventTarget {
  readonly #answer: Answer;
  constructor(answer: Answer) {
    super();
    this.#answer = answer;
    alive.add(this);
  }
  postMessage(request: ImportRequest): void {
    setTimeout(() => {
      this.#answer(structuredClone(request), (data) => {
        if (data instanceof Error)
          this.dispatchEvent(Object.assign(new Event('error'), { message: data.message }));
        else this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
      });
    });
  }
  terminate(): void {
    alive.delete(this);
  }
}
const worker = (answer: Answer) => () => new StandInWorker(answer) as unknown as Worker;
const reading = worker(answerImport);

test('the answer of the worker is the answer of the page', async () => {
  const steps: ImportStep[] = [];
  const onStep = (step: ImportStep) => void steps.push(step);
  const inWorker = await readInWorker(file(), { context: { ...context, onStep }, createWorker: reading });
  expect(steps).toEqual(['fetch', 'parse', 'check']);
  const onPage = await readInWorker(file(), { context, createWorker: null });
  expect(inWorker).toEqual(onPage);
  expect(onPage).toMatchObject({ ok: true, kind: 'waymark', report: { notes: [] } });
});

test('a worker that does not end in time is ended, with a sentence', async () => {
  const silent = worker(() => undefined);
  const result = await readInWorker(file(), { context, createWorker: silent, milliseconds: 30 });
  expect(result).toEqual({ ok: false, problem: { code: 'timeout', values: { seconds: 0 } } });
});

test('a worker that breaks is a sentence', async () => {
  const broken = worker((_, tell) => tell(new Error('out of memory')));
  const result = await readInWorker(file(), { context, createWorker: broken });
  expect(said(result)).toEqual(['The file could not be read. (out of memory)']);
});

test('a file that cannot be read is a sentence', async () => {
  const gone = file();
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(said(await readInWorker(gone, { context, createWorker: null }))).toEqual([
    'The browser could not read the file. It may have been moved or changed meanwhile.',
  ]);
});

test('20 a file that is too large is refused before a byte of it is read', async () => {
  const huge = file();
  Object.defineProperty(huge, 'size', { value: LIMITS.fileBytes + 1 });
  huge.arrayBuffer = () => Promise.reject(new Error('was read'));
  expect(said(await readInWorker(huge, { context, createWorker: null }))).toEqual([
    'The file is too large: 51 MB, and 50 MB are allowed.',
  ]);
});
