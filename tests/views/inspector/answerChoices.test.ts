// What may answer a finding of a target, in the order in which it is offered.
import { expect, test } from 'vitest';
import { content } from '@/content/example/content.en';
import { exampleProject } from '@/content/example/exampleProject';
import { findingsOf, mapsOf } from '@/model/select';
import { answersFor, answersLike } from '@/views/inspector/answerChoices';

test('begins with where the finding hangs and what is for it, then what the target changed', () => {
  const project = exampleProject(content);
  const [, target] = mapsOf(project);
  const courier = findingsOf(project, target?.id ?? '').find(({ title }) => title === 'Courier only 9 to 18');
  if (!courier) throw new Error('the example has no courier');
  const choices = answersFor(project, courier);
  expect(choices.slice(0, 3).map(({ label, kind }) => [label, kind])).toEqual([
    ['Waits for a courier from 9 to 18', 'changed'],
    ['Evening courier and lockers', 'strategy'],
    ['Sees all fees on one page', 'changed'],
  ]);
  expect(answersLike(choices, 'lockers').map(({ label }) => label)).toEqual(['Evening courier and lockers']);
});
