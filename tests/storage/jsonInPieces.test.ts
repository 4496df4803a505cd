// A project as text in pieces: the very text of JSON.stringify, with no more pauses than its size asks for.
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { flatCards } from '@/model/cardTable';
import type { Project } from '@/model/types';
import { jsonInPieces } from '@/storage/jsonInPieces';
import { aProject } from '@tests/support/aProject';

async function inPieces(project: Project): Promise<{ size: number; pauses: number; longest: number }> {
  let pauses = 0;
  let [since, longest] = [0, 0];
  const pause = () => {
    pauses += 1;
    since = 0;
    return Promise.resolve();
  };
  const pieces = await jsonInPieces(project, pause, (piece) => {
    since += piece.length;
    longest = Math.max(longest, since);
  });
  const text = pieces.join('');
  // The members stand in no order of their own.
  expect(isDeepStrictEqual(JSON.parse(text), { ...project, cards: flatCards(project.cards) })).toBe(true);
  return { size: text.length, pauses, longest };
}

test('the example is written after two or three pauses, whatever the number of its tables', async () => {
  const project = exampleProject(content, new Date('2026-11-10T12:00:00Z'));
  const { pauses } = await inPieces(project);
  // A pause takes up to a second on a busy machine, and what was there before an edit must be kept soon after it.
  expect(pauses).toBeGreaterThan(0);
  expect(pauses).toBeLessThanOrEqual(3);
});

test('a large map is written with a pause at every hundred thousand letters', async () => {
  const stages = Array.from({ length: 50 }, (_, at) => `Stage ${at}`);
  const cards = Object.fromEntries(
    stages.map((stage) => [`${stage}/Web`, Array.from({ length: 100 }, (_, at) => `${stage}, card ${at}`)]),
  );
  const { project } = aProject({ stages, lanes: ['Web'], cards });
  const { size, pauses, longest } = await inPieces(project);
  expect(pauses).toBeGreaterThanOrEqual(Math.floor(size / 120_000));
  expect(longest).toBeLessThan(120_000);
});
