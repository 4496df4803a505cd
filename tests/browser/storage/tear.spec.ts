// A log that ends in half a record: the heal at every start keeps it from becoming a wipe two starts later (law S13).
import { expect } from '@playwright/test';
import { plantTear } from './leveldb';
import type { Setting } from './harness';
import { type Killable, type Stage, freshProfile, launchKillable, openHarness, test, times } from './support';

/** Tear, start, edit, quit, and again. Answers the acknowledged edits that a later start does not find. */
async function tearAgainAndAgain(stage: Stage, setting: Setting, tears: number): Promise<string[]> {
  const profile = await freshProfile();
  let alive: Killable | undefined;
  let lost: string[] = [];
  let present: string[] = [];
  try {
    // One start more than tears, and another one: the wipe comes at the second start after a tear.
    for (let start = 0; start <= tears + 1 && lost.length === 0; start++) {
      alive = await launchKillable(profile.folder);
      const page = await openHarness(alive.page, stage);
      await page.open(setting);
      present = (await page.found()).cards;
      lost = stage.acked.filter((id) => !present.includes(id));
      await page.card(`A${start}`);
      await page.saved();
      stage.acked.push(`A${start}`);
      await alive.quit();
      if (start < tears) await plantTear(profile.folder);
    }
  } finally {
    await alive?.close();
    await profile.remove();
  }
  console.log(
    `S13 ${setting}: tears ${tears}, acked ${stage.acked.length}, present ${present.length}, lost ${lost.length}`,
  );
  return lost;
}

test('S13: a log that ends in half a record is healed before anything is written behind it @faults', async ({
  stage,
}) => {
  const tears = times(3, 50);
  test.setTimeout(60_000 + tears * 15_000);
  expect(await tearAgainAndAgain(stage, 'whole', tears)).toEqual([]);
});

test('S13 control: with the heal refused, the same log becomes a wipe @faults', async ({ stage }) => {
  expect(await tearAgainAndAgain(stage, 'unhealed', 1)).not.toEqual([]);
});
