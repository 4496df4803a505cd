// The laws of storage on the real database: what is written, what is kept, and what is never touched.
import { expect } from '@playwright/test';
import { openHarness, test } from './support';

test('S1: opening and closing a project writes nothing, and an empty one never replaces it', async ({
  page,
  stage,
}) => {
  const harness = await openHarness(page, stage);
  expect(await harness.opening()).toEqual({ untouched: true, example: 'refused', kept: 'Shop' });
});

test('S7: two snapshots are kept; a damaged newest one is passed over and nothing is lost', async ({
  page,
  stage,
}) => {
  const harness = await openHarness(page, stage);
  expect(await harness.damagedSnapshot()).toEqual({ snapshots: [1, 31], title: 'T29' });
});

test('S9: the first save of a migrated project keeps the old document beside it', async ({ page, stage }) => {
  const harness = await openHarness(page, stage);
  expect(await harness.migration()).toEqual({
    looked: 0,
    kept: [{ reason: 'migration', title: 'Shop', old: true }],
    now: { title: 'New', description: 'migrated' },
  });
});

test('S10: what a newer program wrote opens read-only, and not one byte of it changes', async ({
  page,
  stage,
}) => {
  const harness = await openHarness(page, stage);
  expect(await harness.newer()).toEqual({ mode: 'newer', refusal: 'newer', shown: 'Shop', untouched: true });
});

test('S12: the browser is asked to keep the data after the first edit, once, and its answer is shown', async ({
  page,
  stage,
}) => {
  const harness = await openHarness(page, stage);
  const { asked, persisted, truth, used } = await harness.persistence();
  expect(asked).toEqual([0, 1, 1]);
  expect(persisted).toBe(truth);
  expect(used).toBe(true);
});
