// Restoring an earlier state: all of it in one step.
import { expect, test } from 'vitest';
import { restoreContents } from '@/commands/restore';
import { cardTable } from '@/model/cardTable';
import { sameContents } from '@/model/takeContents';
import { checkCommand, expectRefused } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

test('a project says again what it said, and undo takes that back', () => {
  const { project } = shoes();
  const earlier = {
    ...structuredClone(project),
    title: 'As it was',
    cards: cardTable(),
    links: {},
    feelings: {},
    findings: {},
  };
  const after = checkCommand(project, restoreContents, { earlier });
  expect(sameContents(after, earlier)).toBe(true);
});

test('restoring what is there changes nothing', () => {
  const { project } = shoes();
  expectRefused(project, restoreContents, { earlier: structuredClone(project) });
});
