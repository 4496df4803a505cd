// The story of a comparison: the figures of the example, said by hand, and laws over random maps and edits.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { type Story, storyOf } from '@/analysis/story';
import { deriveTarget } from '@/commands/maps';
import { exampleProject } from '@/content/example/exampleProject';
import { content } from '@/content/example/content.en';
import { createEditor } from '@/editor/createEditor';
import { mapsOf } from '@/model/select';
import { weighs } from '@/model/weighs';
import type { Project } from '@/model/types';
import { edited, edits } from '@tests/support/someMap';
import { aProject } from '@tests/support/aProject';
import { shoes } from '@tests/support/shoes';

const DAY = 24 * 60;

function ofExample(): { story: Story; comparison: ReturnType<typeof compareMaps> } {
  const project = exampleProject(content);
  const [from, to] = mapsOf(project);
  const comparison = compareMaps(project, from?.id ?? '', to?.id ?? '');
  return { comparison, story: storyOf(comparison) };
}

describe('the story of the example', () => {
  const { story, comparison } = ofExample();
  const named = (fate: string) =>
    story.problems.flatMap((one) => (one.fate === fate ? ((one.target ?? one.current)?.title ?? []) : []));

  it('says what is resolved, reduced, open and new, by number, weight and name', () => {
    expect(story.counts).toEqual({ resolved: 6, reduced: 2, open: 2, worse: 0, new: 1 });
    expect(story.kinds.barrier).toEqual({ resolved: 2, reduced: 1, open: 1, worse: 0, new: 0 });
    expect(story.kinds.pain).toEqual({ resolved: 4, reduced: 1, open: 1, worse: 0, new: 1 });
    // Today 20 + 16 + 15 + 12 + 12 + 12 + 10 + 9 + 8 + 8; in a year 8 + 12 + 6 + 8, and 6 anew.
    expect(story.weights).toEqual({ before: 122, after: 40, resolved: 73, reduced: 15, left: 34, added: 6 });
    expect(named('reduced')).toEqual(['Selfie check fails', 'Waits 40 minutes at the branch']);
    expect(named('open')).toEqual(['Courier only 9 to 18', 'Payment declined, no reason']);
    expect(named('new')).toEqual(['No PIN without the app']);
  });

  it('says how each persona feels, where most is gained, and where something is lost', () => {
    const told = story.feelings.map(({ persona, before = NaN, after = NaN, most, losses }) => ({
      name: persona.name,
      rises: Math.round((after - before) * 10) / 10,
      most: most && [comparison.to.project.stages[most.stage.toId ?? '']?.name, most.by],
      losses: losses.map(({ stage, by }) => [comparison.to.project.stages[stage.toId ?? '']?.name, by]),
    }));
    expect(told).toEqual([
      { name: 'Anna', rises: 0.8, most: ['Prove identity', 2.1], losses: [] },
      { name: 'Viktor', rises: 0.5, most: ['Prove identity', 1.3], losses: [['Get the card', -0.2]] },
    ]);
  });

  it('counts touchpoints, channels and the time of the whole way', () => {
    const { touchpoints, channels, time } = story;
    expect([touchpoints.before, touchpoints.after]).toEqual([14, 15]);
    expect(touchpoints.gone.map(({ text }) => text)).toEqual([
      'Shows the passport again',
      'Calls to ask how long it takes',
    ]);
    expect(touchpoints.added.map(({ text }) => text)).toEqual([
      'Sends the university letter',
      'Sees the date of the answer',
      'Looks up the PIN in the app',
    ]);
    expect([channels.before, channels.after, channels.gone.map(({ name }) => name)]).toEqual([
      5,
      4,
      ['Phone'],
    ]);
    expect([time.before, time.after]).toEqual([28 * DAY + 35, 19 * DAY + 35]);
    expect(time.unknown).toEqual([]);
  });
});

describe('a story', () => {
  it('names a finding that gets heavier as worse, and a pleasant moment that goes as lost', () => {
    const project = exampleProject(content);
    const [to, from] = mapsOf(project);
    const story = storyOf(compareMaps(project, from?.id ?? '', to?.id ?? ''));
    expect(story.counts).toEqual({ resolved: 1, reduced: 0, open: 2, worse: 8, new: 0 });
    expect(story.weights).toEqual({ before: 40, after: 122, resolved: 6, reduced: 0, left: 34, added: 88 });
    expect(story.feelings[0]?.losses[0]?.by).toBe(-2.1);
  });

  it('tells of the time of stages only what both maps say, and names the others', () => {
    const { project, mapId } = shoes();
    const { time } = storyOf(compareMaps(project, mapId, mapId));
    expect(time.counted.length + time.unknown.length).toBe(2);
  });

  it('knows a persona by its partner where the maps lie in two projects', () => {
    const project = exampleProject(content);
    const other = exampleProject(content);
    const at = (of: Project, place: number) => ({ project: of, mapId: mapsOf(of)[place]?.id ?? '' });
    const story = storyOf(compareMaps(at(project, 0), at(other, 1)));
    expect(story.counts).toEqual(ofExample().story.counts);
    expect(story.feelings.map(({ persona, most }) => [persona.name, most?.by])).toEqual([
      ['Anna', 2.1],
      ['Viktor', 1.3],
    ]);
  });

  it('has figures of nothing for maps without cards, findings and personas', () => {
    const { project, mapId } = aProject({ stages: [], lanes: [] });
    const story = storyOf(compareMaps(project, mapId, mapId));
    expect(story.problems).toEqual([]);
    expect(story.empty).toEqual({ from: true, to: true });
    expect(story.time).toEqual({ before: 0, after: 0, counted: [], unknown: [] });
  });
});

it('counts every finding of either map once, and weighs the same on both ways of adding up', () => {
  fc.assert(
    fc.property(edits, (steps) => {
      const editor = createEditor(exampleProject(content));
      const [map] = mapsOf(editor.store.getState().project);
      editor.commit(deriveTarget, { sourceMapId: map?.id ?? '', id: 'target', title: 'Target' });
      const project = edited(editor.store.getState().project, 'target', steps);
      const comparison = compareMaps(project, map?.id ?? '', 'target');
      const { counts, kinds, weights, problems, touchpoints } = storyOf(comparison);
      const sum = (of: typeof counts) => Object.values(of).reduce((a, b) => a + b, 0);
      const { pairs, removed, added } = comparison.findings;
      const all = [
        ...pairs.flatMap(({ from, to }) => (weighs(from) || weighs(to) ? [to] : [])),
        ...[...removed, ...added].filter(weighs),
      ].filter(({ kind }) => kind !== 'delight');
      expect(sum(counts)).toBe(all.length);
      expect(sum(kinds.pain) + sum(kinds.barrier)).toBe(all.length);
      expect(new Set(problems.map(({ current, target }) => `${current?.id} ${target?.id}`)).size).toBe(
        all.length,
      );
      expect(weights.resolved + weights.reduced + weights.left).toBe(weights.before);
      expect(weights.left + weights.added).toBe(weights.after);
      expect(touchpoints.before - touchpoints.gone.length).toBe(touchpoints.after - touchpoints.added.length);
    }),
    { numRuns: 60 },
  );
});
