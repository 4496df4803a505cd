// A file of answers as the groups of a round: the columns are guessed, and what counts in both groups adds up.
import { describe, expect, it } from 'vitest';
import { experimentResult, measuredBy } from '@/analysis/experimentResult';
import { countAnswers } from '@/formats/answers';
import { previewOf } from '@/formats/answersGuess';
import { readRows } from '@/formats/rows';
import { answersIn, groupIn, guessGroups, mappingOf } from '@/views/experiments/groupReading';
import { aProject } from '@tests/support/aProject';

const names = { stage: [], card: [], channel: [], persona: [] };

function read(text: string) {
  const rows = readRows(new TextEncoder().encode(text));
  if (!rows.ok) throw new Error(rows.problem.code);
  return { rows, preview: previewOf(rows, names) };
}

/** So many of so many in both groups, one row each, in an order that mixes them. */
function file(control: [number, number], test: [number, number]): string {
  const of = (group: string, [hits, n]: [number, number]) =>
    Array.from({ length: n }, (_, at) => ({ group, passed: at < hits ? 1 : 0, at }));
  const all = [...of('control', control), ...of('hints', test)].sort(
    (a, b) => ((a.at * 37) % 64) - ((b.at * 37) % 64),
  );
  return ['person;group;passed', ...all.map(({ group, passed }, at) => `p${at};${group};${passed}`)].join(
    '\n',
  );
}

describe('the groups of a round from a file', () => {
  it('are told apart by a column, and prove what their shares prove', () => {
    const { rows, preview } = read(file([42, 61], [55, 64]));
    const reading = guessGroups(preview);
    expect(reading).toMatchObject({ answer: 2, split: 1, test: 'hints', control: 'control' });
    if (!reading) return;
    const metric = measuredBy(undefined);
    const counts = countAnswers(rows, mappingOf(preview, reading, metric));
    const [test, control] = [groupIn(counts, reading.test), groupIn(counts, reading.control)];
    expect([answersIn(test), answersIn(control)]).toEqual([64, 61]);
    expect(test).toEqual({ '1': 55, '0': 9 });
    const { project } = aProject();
    const round = { id: 'e', strategyId: 's', order: 'a0' };
    const result = experimentResult(project, {
      ...round,
      ...(test && { test: { counts: test } }),
      ...(control && { control: { counts: control } }),
    });
    expect(result).toMatchObject({ proposal: 'better' });
    expect(result.interval?.low).toBeCloseTo(2.4, 2);
  });

  it('are not guessed where no column could split them', () => {
    const { preview } = read(`answer\n${Array.from({ length: 40 }, (_, at) => at % 11).join('\n')}`);
    expect(guessGroups(preview)).toBeUndefined();
  });
});
