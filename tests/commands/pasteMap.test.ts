// Laws: a map that comes into another is one step that undo takes back whole; limits are told before anything changes.
import { describe, expect, test } from 'vitest';
import { pasteMap, pasteMapProblem } from '@/commands/pasteMap';
import { LIMITS } from '@/model/constants';
import { cardsOf, feelingsOf, lanesOf, stagesOf } from '@/model/select';
import { aProject } from '@tests/support/aProject';
import { checkCommand, openEditor } from '@tests/support/openEditor';

const coming = aProject({
  id: 'coming',
  stages: ['Find', 'Buy'],
  lanes: ['Website', { kind: 'actions', name: 'Doing' }, { kind: 'emotion', name: 'Feelings' }],
  cards: { 'Find/Website': ['searches'], 'Buy/Doing': ['pays'] },
  personas: [
    { id: 'p-olga', name: 'olga' },
    { id: 'p-vera', name: 'Vera' },
  ],
  feelings: { olga: { searches: 1 }, Vera: { searches: -1, Buy: 2 } },
  findings: [{ title: 'Slow', on: ['searches'] }],
});
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('a map that comes in', () => {
  test('finds lanes and personas of its names, brings the rest, and is taken back by one undo', () => {
    const { project, mapId } = aProject({
      stages: ['Need', 'buy'],
      lanes: ['Website', { kind: 'findings', name: 'Findings' }],
      cards: { 'Need/Website': ['wants'] },
      personas: [{ id: 'olga', name: 'Olga' }],
    });
    const now = checkCommand(project, pasteMap, { mapId, from: coming.project });
    expect(names(stagesOf(now, mapId))).toEqual(['Need', 'buy', 'Find']);
    expect(names(lanesOf(now, mapId))).toEqual(['Website', 'Doing', 'Findings', 'Feelings']);
    expect(
      cardsOf(now, mapId)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['pays', 'searches', 'wants']);
    expect(
      feelingsOf(now, mapId)
        .map(({ personaId, value }) => `${now.personas[personaId]?.name} ${value}`)
        .toSorted(),
    ).toEqual(['Olga 1', 'Vera -1', 'Vera 2']);
    expect(Object.values(now.findings).map(({ title, cardIds }) => [title, cardIds.length])).toEqual([
      ['Slow', 1],
    ]);
  });

  test('fills a blank map: its stages become those that come, in their places', () => {
    const { project, mapId } = aProject({
      stages: ['One', 'Two', 'Three'],
      lanes: [{ kind: 'actions', name: 'Actions' }, 'Shop'],
    });
    const now = checkCommand(project, pasteMap, { mapId, from: coming.project });
    expect(names(stagesOf(now, mapId))).toEqual(['Find', 'Buy']);
    expect(names(lanesOf(now, mapId)).slice(0, 3)).toEqual(['Doing', 'Shop', 'Website']);
  });

  test('leaves stages alone that somebody has described', () => {
    const built = aProject({ stages: ['One'], lanes: ['Shop'] });
    const project = {
      ...built.project,
      stages: Object.fromEntries(
        stagesOf(built.project, built.mapId).map((stage) => [stage.id, { ...stage, goal: 'to know' }]),
      ),
    };
    const editor = openEditor(project);
    editor.commit(pasteMap, { mapId: built.mapId, from: coming.project });
    expect(names(stagesOf(editor.store.getState().project, built.mapId))).toEqual(['One', 'Find', 'Buy']);
  });

  test('belongs to the lead persona where the source names nobody', () => {
    const { project, mapId } = aProject({
      stages: ['Need'],
      lanes: ['Website'],
      cards: { 'Need/Website': ['wants'] },
      personas: [{ id: 'ann', name: 'Ann' }],
    });
    const editor = openEditor(project);
    const from = aProject({
      id: 'other',
      stages: ['Find'],
      lanes: ['Website', { kind: 'emotion', name: 'Feelings' }],
      personas: [{ id: 'someone', name: 'Customer' }],
      feelings: { Customer: { Find: 1 } },
    }).project;
    editor.commit(pasteMap, { mapId, from, anyPersona: true });
    const now = editor.store.getState().project;
    expect(Object.values(now.personas).map(({ name }) => name)).toEqual(['Ann']);
    expect(feelingsOf(now, mapId).map(({ personaId }) => personaId)).toEqual(['ann']);
  });

  test('is refused beyond a limit, and changes nothing', () => {
    const stages = Array.from({ length: LIMITS.stages - 1 }, (_, i) => `S${i}`);
    const { project, mapId } = aProject({ stages, lanes: ['Website'], cards: { 'S0/Website': ['x'] } });
    expect(pasteMapProblem(project, { mapId, from: coming.project })).toBe('stages');
    const editor = openEditor(project);
    expect(editor.commit(pasteMap, { mapId, from: coming.project })).toBe(false);
    expect(editor.store.getState().project).toBe(project);
  });
});
