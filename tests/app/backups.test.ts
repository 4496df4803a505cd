// Backups as a person meets them: however large, told in one table, asked about what differs, and never twice the same.
import { describe, expect, test } from 'vitest';
import { toDocument } from '@/model/document';
import { readProject } from '@/model/readProject';
import { backUpEverything } from '@/storage/backup';
import { createProject } from '@/storage/createProject';
import { loadForView } from '@/storage/loadProject';
import { beginsLikeBackup, restoreFrom } from '@/app/backups';
import type { AskExisting, ExistingRow } from '@/views/library/LibraryPort';
import { aProject, aWorld } from '@tests/storage/support/world';

const fileOf = (text: string) => new File([text], 'waymark-backup.json', { type: 'application/json' });
const never: AskExisting = () => {
  throw new Error('nobody should have been asked');
};

async function stage() {
  const { disk } = aWorld({ readProject }).tab();
  await createProject(disk, aProject('Shop'));
  await createProject(disk, aProject('Bakery', 'p2'));
  const { text } = await backUpEverything(disk);
  return { disk, text };
}

const rowsOf = (outcome: Awaited<ReturnType<typeof restoreFrom>>) =>
  outcome?.ok ? outcome.rows?.map(({ title, result }) => [title, result]) : outcome;

describe('restoring a backup', () => {
  test('of what is here and the same asks nothing, and says so of each', async () => {
    const { disk, text } = await stage();
    expect(rowsOf(await restoreFrom(disk, fileOf(text), never))).toEqual([
      ['Shop', 'unchanged, skipped'],
      ['Bakery', 'unchanged, skipped'],
    ]);
  });

  test('of what differs asks, with both sides in words; the answer is done and told', async () => {
    const { disk, text } = await stage();
    const asked: ExistingRow[] = [];
    const replace: AskExisting = async (rows) => {
      asked.push(...rows);
      return new Map([['p1', 'replace']]);
    };
    const file = fileOf(text.replace('"Shop"', '"Shoe shop"'));
    expect(rowsOf(await restoreFrom(disk, file, replace))).toEqual([
      ['Shoe shop', 'replaced; what was here is among its restore points'],
      ['Bakery', 'unchanged, skipped'],
    ]);
    expect(asked).toMatchObject([
      {
        id: 'p1',
        changed: true,
        file: expect.stringMatching(/^0 cards, changed ./),
        here: expect.stringMatching(/^“Shop”, 0 cards, changed/),
      },
      { id: 'p2', changed: false, fate: 'is the same, skipped' },
    ]);
    expect((await loadForView(disk, 'p1')).title).toBe('Shoe shop');
  });

  test('of an older file, which does not know when its projects were changed, tells when it was saved', async () => {
    const { disk, text } = await stage();
    const { changedAt: _changes, ...older } = JSON.parse(text.replace('"Shop"', '"Shoe shop"')) as Record<
      string,
      unknown
    >;
    const asked: ExistingRow[] = [];
    const look: AskExisting = async (rows) => void asked.push(...rows);
    await restoreFrom(disk, fileOf(JSON.stringify(older)), look);
    expect(asked[0]?.file).toMatch(/^0 cards, saved ./);
    await restoreFrom(disk, fileOf(JSON.stringify({ ...older, madeAt: 'yesterday' })), look);
    expect(asked[2]?.file).toBe('0 cards');
  });

  test('whoever cancels has changed nothing', async () => {
    const { disk, text } = await stage();
    const file = fileOf(text.replace('"Shop"', '"Shoe shop"'));
    expect(await restoreFrom(disk, file, async () => undefined)).toBeUndefined();
    expect((await loadForView(disk, 'p1')).title).toBe('Shop');
  });
});

describe('a large backup', () => {
  test('is known by its beginning, and read beyond the limits of one project', async () => {
    const { text } = await stage();
    const { disk } = aWorld({ readProject }).tab();
    const file = JSON.parse(text) as { more: unknown };
    file.more = [Array.from({ length: 200_001 }, () => []), 'x'.repeat(51_000_000)];
    const large = fileOf(JSON.stringify(file));
    expect(await beginsLikeBackup(large)).toBe(true);
    expect(rowsOf(await restoreFrom(disk, large, never))).toEqual([
      ['Shop', 'restored'],
      ['Bakery', 'restored'],
    ]);
  });

  test('a project is none', async () => {
    expect(await beginsLikeBackup(fileOf(JSON.stringify(toDocument(aProject()))))).toBe(false);
  });
});
