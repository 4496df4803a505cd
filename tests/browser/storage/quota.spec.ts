// No room: the edit stays in memory and reads not saved, old work is whole, and saving goes on when there is room (F6, S5).
import { expect } from '@playwright/test';
import { openHarness, test, times, wait } from './support';

test('F6: over the quota nothing is lost, and saving goes on by itself once there is room @faults', async ({
  context,
  stage,
}) => {
  test.setTimeout(120_000 * times(1, 3));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = new URL(stage.url).origin;
  // Before the first write: Chromium remembers the free space for a while.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  const harness = await openHarness(page, stage);
  await harness.open();
  await harness.card('E0');
  await harness.saved();

  for (let n = 0; n < 12 && (await harness.state()).save.state !== 'unsaved'; n++) {
    await harness.fill(700);
    await harness.saved().catch(() => undefined);
  }
  await harness.card('E1');
  await expect
    .poll(async () => (await harness.state()).save)
    .toMatchObject({ state: 'unsaved', reason: 'quota' });
  const held = await harness.state();
  expect(held.cards).toEqual(['E0', 'E1']);
  expect((await harness.found()).cards).toEqual(['E0']);

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await expect.poll(async () => (await harness.state()).save.state, { timeout: 90_000 }).toBe('saved');
  expect((await harness.found()).cards).toEqual(['E0', 'E1']);
});

test('F6 control: a saver that does not listen reads saved over the quota, and the work is gone @faults', async ({
  context,
  stage,
}) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = new URL(stage.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  // What fits is kept, so that the loss below is the quota's doing.
  const before = await openHarness(page, stage);
  await before.open('naive');
  await before.card('D0');
  await wait(1000);
  const harness = await openHarness(page, stage);
  await harness.open('naive');
  await harness.fill(3000);
  await harness.card('E0');
  await harness.saved();
  expect((await harness.found()).cards).toEqual(['D0', 'E0']);
  await wait(1000);

  const again = await openHarness(page, stage);
  await again.open('naive');
  expect((await again.found()).cards).toEqual(['D0']);
});
