// Killed in the middle of an edit: every acknowledged edit is there afterwards (F1, F2).
import { expect } from '@playwright/test';
import { tornTail } from './leveldb';
import {
  type Killable,
  type Stage,
  freshProfile,
  launchKillable,
  openHarness,
  seeded,
  test,
  times,
  wait,
} from './support';

/** Edits `A0`, `A1` ...: the stored ones must be a beginning of the series without a gap. */
const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(1))).sort((a, b) => a - b);
const gapless = (ids: readonly string[]) => numbers(ids).every((n, i) => n === i);

async function killAgainAndAgain(stage: Stage, setting: 'whole' | 'naive', kills: number, seed = seeded()) {
  const profile = await freshProfile();
  const lost = new Set<string>();
  const troubles: string[] = [];
  let present: string[] = [];
  let whole = true;
  let torn = 0;
  let again = false;
  let alive: Killable | undefined;
  try {
    for (let kill = 0; kill <= kills; kill++) {
      alive = await launchKillable(profile.folder);
      const page = await openHarness(alive.page, stage);
      expect(await page.open(setting)).toBe('writer');
      present = (await page.found()).cards;
      for (const id of stage.acked) {
        if (present.includes(id) || lost.has(id)) continue;
        lost.add(id);
        if (setting === 'whole')
          troubles.push(
            `${id} is gone after kill ${kill}: acked ${stage.acked.length}, present ${present.length}, torn logs ${torn}`,
          );
      }
      if (troubles.length > 0) {
        troubles.push(await profile.diary());
        break;
      }
      whole &&= setting === 'naive' || gapless(present);
      // A second start before the next kill: a log that was cut off and written on is taken for corruption only then.
      if (setting === 'whole' && kill > 0 && !again) {
        again = true;
        await page.card(`A${present.length}`);
        await page.saved();
        stage.acked.push(`A${present.length}`);
        await alive.quit();
        kill--;
        continue;
      }
      again = false;
      if (kill === kills || (setting === 'naive' && lost.size > 0)) break;
      const before = stage.acked.length;
      // The page dies in the middle of this call.
      void page.edit('A', present.length).catch((error: unknown) => {
        if (/Not saved/.test(String(error))) troubles.push(`after kill ${kill}: ${String(error)}`);
      });
      await expect
        .poll(() => stage.acked.length, { timeout: 15_000, intervals: [5] })
        .toBeGreaterThan(before);
      await wait(seed.below(250));
      await alive.kill();
      // The heal has to mend it. Where nothing heals it is cut, so that what the control loses is its own fault.
      if (await tornTail(profile.folder, { cut: setting === 'naive' })) torn++;
    }
  } finally {
    await alive?.close();
    await profile.remove();
  }
  console.log(
    `F1 ${setting}: seed ${seed.seed}, kills ${kills}, acked ${stage.acked.length}, present ${present.length}, lost ${lost.size}, torn logs ${torn}`,
  );
  return { lost: [...lost], whole, troubles };
}

test('F1, S2, S6: an edit shown as saved survives the kill of the browser @faults', async ({ stage }) => {
  const kills = times(12, 200);
  test.setTimeout(60_000 + kills * 20_000);
  const { lost, whole, troubles } = await killAgainAndAgain(stage, 'whole', kills);
  expect(troubles).toEqual([]);
  expect(lost).toEqual([]);
  expect(whole).toBe(true);
});

test('F1 control: a saver that says saved before it has written loses edits here @faults', async ({
  stage,
}) => {
  const { lost } = await killAgainAndAgain(stage, 'naive', 6);
  expect(lost).not.toEqual([]);
});

test('F2: an edit shown as saved survives the kill of the renderer @faults', async ({ stage }) => {
  const kills = times(5, 200);
  test.setTimeout(60_000 + kills * 5000);
  const seed = seeded();
  const profile = await freshProfile();
  const alive = await launchKillable(profile.folder);
  try {
    const context = alive.page.context();
    const session = await alive.browser.newBrowserCDPSession();
    let present: string[] = [];
    for (let kill = 0; kill <= kills; kill++) {
      // A spare renderer may have died with the others, and the first new page with it.
      const target = await context.newPage().catch(() => context.newPage());
      const page = await openHarness(target, stage);
      expect(await page.open()).toBe('writer');
      present = (await page.found()).cards;
      expect(stage.acked.filter((id) => !present.includes(id))).toEqual([]);
      expect(gapless(present)).toBe(true);
      if (kill === kills) break;
      const before = stage.acked.length;
      void page.edit('A', present.length).catch(() => undefined);
      await expect.poll(() => stage.acked.length, { intervals: [5] }).toBeGreaterThan(before);
      await wait(seed.below(250));
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const crashed = target.waitForEvent('crash');
      for (const { type, id } of processInfo) {
        if (type === 'renderer') process.kill(id, 'SIGKILL');
      }
      await crashed;
      await target.close().catch(() => undefined);
    }
    console.log(
      `F2: seed ${seed.seed}, kills ${kills}, acked ${stage.acked.length}, present ${present.length}, lost 0`,
    );
  } finally {
    await alive.close();
    await profile.remove();
  }
});

test('F2 control: a saver that says saved before it has written loses edits with its renderer @faults', async ({
  profile,
  stage,
}) => {
  const page = await profile.newPage();
  const harness = await openHarness(page, stage);
  await harness.open('naive');
  void harness.edit('A', 0).catch(() => undefined);
  await expect.poll(() => stage.acked.length, { intervals: [5] }).toBeGreaterThan(0);
  const crashed = page.waitForEvent('crash');
  const session = await profile.newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const after = await openHarness(await profile.newPage(), stage);
  await after.open('naive');
  const { cards } = await after.found();
  expect(stage.acked.filter((id) => !cards.includes(id))).not.toEqual([]);
});
