// Any call to the browser's database may fail: it shows, nothing acknowledged is lost, and it mends (F5, F9, laws S5, S6).
import { expect } from '@playwright/test';
import type { Outcome } from './scenes';
import type { Kind } from './spoil';
import { openHarness, test, times } from './support';

type Life = (nth: number) => Promise<Outcome>;

/** Every N up to a limit, or until there are fewer calls than N. Answers what was hit. */
async function forEveryCall(upTo: number, life: Life, look: (outcome: Outcome, where: string) => void) {
  const hits: Outcome[] = [];
  for (let nth = 1; nth <= upTo; nth++) {
    const outcome = await life(nth);
    look(outcome, `call ${nth}: ${JSON.stringify(outcome)}`);
    if (!outcome.hit) break;
    hits.push(outcome);
  }
  return hits;
}

/** The law, as one sentence that a control can break. */
const mended = ({ saved, kept, whole }: Outcome) => saved && kept && whole;

/** A handle that is dead at once is replaced before anything is delayed; and what only reads delays no commit. */
const mustShow = ({ hit }: Outcome, kind: Kind) =>
  hit.endsWith('readwrite') && !(kind === 'throw' && hit.startsWith('transaction'));

for (const kind of ['throw', 'error', 'abort'] as const) {
  test(`F5: whichever call of three edits ends in ${kind}: shown within 2 s, nothing lost, mended @faults`, async ({
    page,
    stage,
  }) => {
    test.setTimeout(times(40_000, 900_000));
    const harness = await openHarness(page, stage);
    const hits = await forEveryCall(
      times(12, 100),
      (nth) => harness.spoiltLife('editing', kind, nth),
      (outcome, where) => {
        expect(mended(outcome), where).toBe(true);
        if (!mustShow(outcome, kind)) return;
        expect(outcome.shown, where).toBeGreaterThanOrEqual(0);
        expect(outcome.shown, where).toBeLessThanOrEqual(2000);
      },
    );
    expect(hits.filter((outcome) => mustShow(outcome, kind)).length).toBeGreaterThan(3);
    console.log(
      `F5 ${kind}: calls ${hits.length}, slowest ${Math.max(...hits.map(({ shown }) => shown))} ms`,
    );
  });
}

test('F5: a call that is never answered is shown within 6 s, and nothing is lost @faults', async ({
  page,
  stage,
}) => {
  test.setTimeout(times(40_000, 900_000));
  const harness = await openHarness(page, stage);
  const hits = await forEveryCall(
    times(1, 100),
    (nth) => harness.spoiltLife('editing', 'silence', nth + times(1, 0)),
    (outcome, where) => {
      expect(mended(outcome), where).toBe(true);
      if (!mustShow(outcome, 'silence')) return;
      // A transaction that has ended unheard refuses the next call at once; only a request leaves one waiting.
      const waits = !outcome.hit.startsWith('transaction');
      expect(outcome.shown, where).toBeGreaterThan(waits ? 4000 : 0);
      expect(outcome.shown, where).toBeLessThanOrEqual(6000);
    },
  );
  expect(hits.some((outcome) => mustShow(outcome, 'silence') && outcome.shown > 4000)).toBe(true);
});

test('F5: whichever call of opening throws: opened or refused, never overwritten, and possible again @faults', async ({
  page,
  stage,
}) => {
  test.setTimeout(times(40_000, 900_000));
  const harness = await openHarness(page, stage);
  const hits = await forEveryCall(
    times(10, 100),
    (nth) => harness.spoiltLife('opening', 'throw', nth),
    (outcome, where) => expect(mended(outcome), where).toBe(true),
  );
  expect(hits.length).toBeGreaterThan(5);
});

test('F5 control: a saver that ignores failures reads saved, and its edits are gone @faults', async ({
  page,
  stage,
}) => {
  const harness = await openHarness(page, stage);
  const aborted = await harness.naiveLife('abort', 2);
  expect(aborted).toMatchObject({ hit: 'put readwrite', saved: true, shown: -1 });
  expect(mended(aborted)).toBe(false);
});

test('F9: the first save of a migrated project, aborted at any call, leaves the disk as it was @faults', async ({
  page,
  stage,
}) => {
  test.setTimeout(times(40_000, 900_000));
  const harness = await openHarness(page, stage);
  const hits = await forEveryCall(
    times(12, 100),
    (nth) => harness.spoiltLife('migrated', 'abort', nth),
    (outcome, where) => expect(mended(outcome), where).toBe(true),
  );
  expect(hits.filter(({ shown }) => shown >= 0).length).toBeGreaterThan(3);
});

test('F9 control: head and row in two transactions leave a mix @faults', async ({ page, stage }) => {
  const harness = await openHarness(page, stage);
  expect(await harness.headFirst()).toEqual({ whole: false });
});

test('F9: a command that throws half-way changes neither store nor disk, and the next edit works @faults', async ({
  page,
  stage,
}) => {
  const harness = await openHarness(page, stage);
  expect(await harness.throwingCommand()).toEqual({
    threw: true,
    sameDisk: true,
    sameStore: true,
    next: 'B',
    undone: 'A',
  });
});
