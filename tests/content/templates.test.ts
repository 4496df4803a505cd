// The templates: both languages agree, every question stands in a cell of its own, and a frame carries nothing else.
import { describe, expect, it } from 'vitest';
import { bareProject } from '@/content/templates/bareProject';
import { bones, type TemplateBones } from '@/content/templates/bones';
import { previewProject } from '@/content/templates/previewProject';
import { loadTemplateTexts, templateKeys, templateProject } from '@/content/templates/templateProject';
import { countCards } from '@/model/cardTable';
import { checkInvariants } from '@/model/invariants';
import { takesCards } from '@/model/laneKinds';
import { channelsOf, lanesOf, mapsOf, phasesOf, stagesOf } from '@/model/select';
import { shoes } from '@tests/support/shoes';

const mapIdOf = (project: Parameters<typeof mapsOf>[0]) => mapsOf(project)[0]?.id ?? '';

describe.each(['en', 'ru'] as const)('in %s', (language) => {
  it.each(templateKeys)('%s is whole', async (key) => {
    const texts = await loadTemplateTexts(language);
    const [words, { lanes, phases = [], curve }]: [(typeof texts)[typeof key], TemplateBones] = [
      texts[key],
      bones[key],
    ];
    expect(words.lanes).toHaveLength(lanes.length);
    expect(words.phases ?? []).toHaveLength(phases.length);
    expect(curve).toHaveLength(words.stages.length);
    if (phases.length > 0) expect(phases.reduce((sum, span) => sum + span)).toBe(words.stages.length);
    const project = templateProject(key, texts);
    const mapId = mapIdOf(project);
    expect(checkInvariants(project)).toEqual([]);
    expect(checkInvariants(previewProject(project, curve))).toEqual([]);
    expect(stagesOf(project, mapId).map(({ name }) => name)).toEqual(words.stages);
    expect(phasesOf(project, mapId)).toHaveLength(phases.length);
    expect(channelsOf(project).every(({ icon, mode }) => icon && mode)).toBe(true);
    const prompts = Object.values(project.prompts);
    expect(prompts).toHaveLength(words.asks.length);
    // Longer ones would not fit into a cell of usual height.
    expect(prompts.filter(({ text }) => text.length > 60 || !text.endsWith('?'))).toEqual([]);
    expect(prompts.every(({ laneId }) => takesCards(project.lanes[laneId] ?? { kind: 'emotion' }))).toBe(
      true,
    );
    expect(countCards(project.cards)).toBe(0);
  });
});

it('asks the same questions in both languages', async () => {
  const [en, ru] = [await loadTemplateTexts('en'), await loadTemplateTexts('ru')];
  const places = (texts: typeof en) =>
    templateKeys.map((key) => [
      texts[key].stages.length,
      texts[key].asks.map(([lane, stage]) => [lane, stage]),
    ]);
  expect(places(ru)).toEqual(places(en));
});

it('makes a template of a map: its frame, and neither cards nor people', () => {
  const { project } = shoes();
  const mapId = mapIdOf(project);
  const bare = bareProject(project, mapId, { title: 'Frame', template: true });
  expect(checkInvariants(bare)).toEqual([]);
  expect(bare).toMatchObject({ title: 'Frame', template: true, personas: {}, findings: {}, feelings: {} });
  expect(countCards(bare.cards)).toBe(0);
  const frame = (of: typeof project) => [
    stagesOf(of, mapIdOf(of)).map(({ name }) => name),
    lanesOf(of, mapIdOf(of)).map(({ name, kind }) => [name, kind]),
  ];
  expect(frame(bare)).toEqual(frame(project));
  // Nothing of it is shared with the map that it came from.
  expect(stagesOf(bare, mapIdOf(bare)).some(({ id }) => project.stages[id])).toBe(false);
  expect(bareProject(bare, mapIdOf(bare), { title: 'Work' }).template).toBeUndefined();
});
