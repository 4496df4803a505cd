// Views: what matches their filters, what they hide, how paths lead on over it, and what an edit costs them.
import { describe, expect, it } from 'vitest';
import { cardsSeenIn, findingsSeenIn, partOf, shownProject, viewedProject } from '@/analysis/shownProject';
import { choosesOut, matchCount, matcherOf, sameChoice, type ViewChoice } from '@/analysis/viewChoice';
import { choicesOn } from '@/analysis/viewChoices';
import { updateCard } from '@/commands/cards';
import { updateStage } from '@/commands/stages';
import { walksOf } from '@/analysis/walks';
import { emotionIn } from '@/layout/lanes/emotion';
import { cardById, cardsOf, lanesOf, linksOf, stagesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';

const built = () =>
  aProject({
    stages: ['Need', 'Buy', 'Use'],
    lanes: ['Shop', 'Site', { kind: 'emotion', name: 'Feelings' }, { kind: 'findings', name: 'Pain' }],
    personas: ['Ann', 'Bob'],
    cards: {
      'Need/Shop': [{ text: 'Asks', tags: ['form'] }],
      'Buy/Site': [{ text: 'Pays' }, 'Waits'],
      'Use/Shop': ['Returns'],
    },
    feelings: { Ann: { Asks: 1, Pays: -1, Returns: 2 }, Bob: { Need: 0 } },
    findings: [{ title: 'No form', kind: 'barrier', on: ['Pays'], tags: ['form'] }],
    paths: { Usual: ['Asks', 'Pays', 'Returns'] },
  });

const texts = (project: Parameters<typeof cardsOf>[0], mapId: string, choice: ViewChoice): string[] => {
  const matcher = matcherOf(project, choice);
  return cardsOf(project, mapId)
    .filter((card) => matcher.card(project, card))
    .map(({ text }) => text);
};

describe('filters', () => {
  it('ask of every filter one entry at least, and say how many match', () => {
    const { project, mapId, ids } = built();
    expect(texts(project, mapId, { tags: ['form'] })).toEqual(['Asks', 'Pays']);
    expect(texts(project, mapId, { tags: ['form'], channelIds: [ids.channel('Site')] })).toEqual(['Pays']);
    expect(texts(project, mapId, { findings: ['barrier'] })).toEqual(['Pays']);
    expect(texts(project, mapId, { pathIds: [ids.path('Usual')] })).toEqual(['Asks', 'Pays', 'Returns']);
    expect(texts(project, mapId, { evidence: ['researched'] })).toEqual([]);
    // What names nobody is everybody's.
    expect(texts(project, mapId, { personaIds: [ids.persona('Bob')] })).toEqual(['Waits']);
    expect(matchCount(project, mapId, { tags: ['form'] })).toEqual({ match: 2, of: 4 });
  });

  it('of records that are gone ask for nothing', () => {
    const { project, mapId } = built();
    expect(texts(project, mapId, { channelIds: ['gone'] })).toHaveLength(4);
    expect(choosesOut(project, mapId, { channelIds: ['gone'], hiddenLaneIds: ['gone'] })).toBe(false);
  });

  it('are offered where the map has something to answer', () => {
    const { project, mapId, ids } = built();
    expect(choicesOn(project, mapId)).toEqual({
      personaIds: [ids.persona('Ann'), ids.persona('Bob')],
      pathIds: [ids.path('Usual')],
      channelIds: [ids.channel('Shop'), ids.channel('Site')],
      tags: ['form'],
      evidence: ['assumption'],
      findings: ['barrier'],
    });
  });

  it('keep their answers while an edit cannot change them', () => {
    const { project, mapId, ids } = built();
    const editor = openEditor(project);
    const choice: ViewChoice = { tags: ['form'] };
    const before = matcherOf(project, choice);
    editor.commit(updateStage, { id: ids.stage('Need'), changes: { name: 'Wish' } });
    editor.commit(updateCard, { id: ids.card('Waits'), changes: { tags: ['form'] } });
    const now = editor.store.getState().project;
    expect(matcherOf(now, choice)).toBe(before);
    expect(matchCount(now, mapId, choice)).toEqual({ match: 3, of: 4 });
  });

  it('are the same in whatever order they were chosen', () => {
    expect(sameChoice({ tags: ['a', 'b'] }, { tags: ['b', 'a'], findings: [] })).toBe(true);
    expect(sameChoice({ tags: ['a'] }, { tags: ['a', 'b'] })).toBe(false);
  });
});

describe('what is hidden', () => {
  it('leaves the scene: columns and rows close up, stages keep their colours, the curve goes over what is left', () => {
    const { project, mapId, ids } = built();
    const choice: ViewChoice = {
      hiddenStageIds: [ids.stage('Need')],
      hiddenLaneIds: [ids.lane('Shop')],
    };
    const layout = aLayout();
    const whole = layout(project, mapId);
    const scene = layout(shownProject(project, mapId, choice), mapId);
    expect(scene.columns.map(({ stage, x }) => [stage.name, x])).toEqual([
      ['Buy', 0],
      ['Use', whole.columns[1]?.x],
    ]);
    expect(scene.columns.map(({ colour }) => colour)).toEqual(
      whole.columns.slice(1).map(({ colour }) => colour),
    );
    expect(scene.rows.map(({ lane }) => lane.name)).toEqual(['Site', 'Feelings', 'Pain']);
    // "Returns" stands in the hidden lane: what is felt there is felt all the same.
    expect(emotionIn(scene)?.curves[0]?.points.map(({ feeling }) => feeling.value)).toEqual([-1, 2]);
  });

  it('is passed over by paths, in their order', () => {
    const { project, mapId, ids } = built();
    const shown = shownProject(project, mapId, { hiddenStageIds: [ids.stage('Buy')] });
    expect(walksOf(shown, mapId)[0]?.runs.map((run) => run.map(({ card }) => card.text))).toEqual([
      ['Asks', 'Returns'],
    ]);
  });

  it('costs an edit elsewhere nothing: the same tables come back', () => {
    const { project, mapId, ids } = built();
    const editor = openEditor(project);
    const choice: ViewChoice = { hiddenLaneIds: [ids.lane('Site')] };
    const before = shownProject(project, mapId, choice);
    editor.commit(updateCard, { id: ids.card('Waits'), changes: { text: 'Waits long' } });
    const now = shownProject(editor.store.getState().project, mapId, choice);
    expect([now.lanes, now.stages, now.links]).toEqual([before.lanes, before.stages, before.links]);
    expect(now.lanes).toBe(before.lanes);
    expect(now.links).toBe(before.links);
    expect(now.cards).toBe(editor.store.getState().project.cards);
    expect(shownProject(project, mapId, {})).toBe(project);
  });

  it('shows the curves of the chosen personas alone, one of them in the lead', () => {
    const { project, mapId, ids } = built();
    const shown = shownProject(project, mapId, { personaIds: [ids.persona('Bob')] });
    expect(shown.maps[mapId]).toMatchObject({
      personaIds: [ids.persona('Bob')],
      leadPersonaId: ids.persona('Bob'),
    });
  });
});

describe('a part as a picture', () => {
  it('leaves out what does not match, and keeps the curve', () => {
    const { project, mapId, ids } = built();
    const layout = aLayout();
    const whole = layout(project, mapId);
    const viewed = viewedProject(project, mapId, { tags: ['form'] });
    expect(cardsSeenIn(viewed, ids.stage('Buy'), ids.lane('Site')).map(({ text }) => text)).toEqual(['Pays']);
    expect(findingsSeenIn(viewed, mapId, ids.stage('Buy'))).toHaveLength(1);
    const scene = layout(viewed, mapId);
    const shown = scene.rows.flatMap(({ cells }) =>
      cells.flatMap(({ items }) => items.map(({ text }) => text)),
    );
    expect(shown).toEqual(['Asks', 'Pays', 'No form']);
    expect(emotionIn(scene)).toEqual(emotionIn(whole));
    // And back again, with the layout that has seen the part.
    expect(layout(project, mapId).rows.map(({ cells }) => cells.map(({ count }) => count))).toEqual(
      whole.rows.map(({ cells }) => cells.map(({ count }) => count)),
    );
  });

  it('is the chosen stages, lanes and cards', () => {
    const { project, mapId, ids } = built();
    const part = partOf(project, mapId, {
      stageIds: new Set([ids.stage('Buy')]),
      laneIds: new Set([ids.lane('Site')]),
      hasCard: ({ text }) => text === 'Waits',
    });
    expect(stagesOf(part, mapId).map(({ name }) => name)).toEqual(['Buy']);
    expect(lanesOf(part, mapId).map(({ name }) => name)).toEqual(['Site']);
    expect(cardsSeenIn(part, ids.stage('Buy'), ids.lane('Site')).map(({ text }) => text)).toEqual(['Waits']);
    expect(cardById(part, ids.card('Pays'))).toBeDefined();
  });

  it('lets a path lead on over what is left out, or break off before it where that stands on another page', () => {
    const { project, mapId, ids } = built();
    const laneIds = new Set([ids.lane('Shop')]);
    const stepsIn = (breaksPaths: boolean) =>
      linksOf(partOf(project, mapId, { laneIds, breaksPaths }), ids.path('Usual')).map(
        ({ fromCardId, toCardId }) => [fromCardId, toCardId],
      );
    expect(stepsIn(false)).toEqual([[ids.card('Asks'), ids.card('Returns')]]);
    expect(stepsIn(true)).toEqual([]);
  });
});
