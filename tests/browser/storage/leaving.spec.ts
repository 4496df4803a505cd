// Typing and leaving at once: the last keystroke is on disk, however the page is left (F16, law S4).
import { type BrowserContext, type Page, expect } from '@playwright/test';
import { type Stage, openHarness, seeded, test, times, wait } from './support';

const ways = {
  navigate: (page: Page, stage: Stage) => page.goto(`${stage.url}away`),
  reload: (page: Page) => page.reload(),
  close: (page: Page) => page.close({ runBeforeUnload: false }),
  'close with its farewell': (page: Page) => page.close({ runBeforeUnload: true }),
  'hide and freeze': async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  },
};

async function typeAndLeave(
  context: BrowserContext,
  stage: Stage,
  way: keyof typeof ways,
  setting: 'slow' | 'slowDeaf',
  rounds: number,
): Promise<number> {
  const seed = seeded();
  let lost = 0;
  for (let round = 0; round < rounds; round++) {
    const page = await context.newPage();
    const harness = await openHarness(page, stage);
    if ((await harness.open(setting)) === 'mirror') await harness.takeOver();
    const title = `${way} ${round} ${seed.seed}`;
    await harness.type(title.slice(0, -1));
    await harness.type(title);
    await wait(seed.below(40));
    await ways[way](page, stage);
    const eye = await context.newPage();
    const other = await openHarness(eye, stage);
    await other.open();
    // The journal itself would take 400 ms, and the page is gone long before.
    // What was sent may still be on its way for a moment; who sent it cannot add to it any more.
    const arrived = await expect
      .poll(async () => (await other.found()).title, { timeout: 1500 })
      .toBe(title)
      .then(
        () => true,
        () => false,
      );
    if (!arrived) lost++;
    await eye.close();
    await page.close().catch(() => undefined);
  }
  console.log(`F16 ${way}, ${setting}: seed ${seed.seed}, rounds ${rounds}, lost ${lost}`);
  return lost;
}

for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
  test(`F16, S4: type and ${way}: the last keystroke is there @faults`, async ({ profile, stage }) => {
    const rounds = times(3, 100);
    test.setTimeout(60_000 + rounds * 4000);
    expect(await typeAndLeave(profile, stage, way, 'slow', rounds)).toBe(0);
  });
}

test('F16 control: without the flush of a page that leaves, keystrokes are lost here @faults', async ({
  profile,
  stage,
}) => {
  expect(await typeAndLeave(profile, stage, 'navigate', 'slowDeaf', 3)).toBeGreaterThan(0);
});
