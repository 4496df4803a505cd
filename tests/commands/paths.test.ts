// Paths: walks are drawn, go on, loop and branch; a step is never made twice; what is removed leaves no orphan.
import { describe, expect, it } from 'vitest';
import { connectCards, removeLink, removePath, updatePath } from '@/commands/paths';
import { linksOf, pathsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand, expectRefused } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const numbered = () => {
  let made = 0;
  return () => `link-${(made += 1)}`;
};
const walkOf = (project: Project, pathId: string) =>
  linksOf(project, pathId).map(({ fromCardId, toCardId }) => [fromCardId, toCardId]);

describe('a path', () => {
  it('is made with its first steps, in the order of the cards, and goes on from there', () => {
    const { project, mapId, ids } = shoes();
    const [a, b, c] = [ids.card('Searches'), ids.card('Pays'), ids.card('Tries on')];
    const made = checkCommand(project, connectCards, {
      pathId: 'new',
      name: 'Second',
      cardIds: [a, b],
      makeId: numbered(),
    });
    expect(pathsOf(made, mapId).map(({ name }) => name)).toEqual(['Main', 'Second']);
    expect(walkOf(made, 'new')).toEqual([[a, b]]);
    const longer = checkCommand(made, connectCards, { pathId: 'new', name: '', cardIds: [b, c, a] });
    expect(walkOf(longer, 'new')).toEqual([
      [a, b],
      [b, c],
      [c, a],
    ]);
    expect(longer.paths['new']?.name).toBe('Second');
  });

  it('makes no step twice, none to itself, and none between two maps', () => {
    const { project, ids } = shoes();
    const path = Object.keys(project.paths)[0] ?? '';
    const [a, b] = [ids.card('Searches'), ids.card('Tries on')];
    expectRefused(project, connectCards, { pathId: path, name: '', cardIds: [a, b] });
    expectRefused(project, connectCards, { pathId: path, name: '', cardIds: [a, a] });
    expectRefused(project, connectCards, { pathId: path, name: '', cardIds: [a, 'gone'] });
    expectRefused(project, connectCards, { pathId: path, name: '', cardIds: [] });
  });

  it('changes its name and colour, and is hidden', () => {
    const { project } = shoes();
    const id = Object.keys(project.paths)[0] ?? '';
    const after = checkCommand(project, updatePath, {
      id,
      changes: { name: 'Usual', colour: 'rose', hidden: true },
    });
    expect(after.paths[id]).toMatchObject({ name: 'Usual', colour: 'rose', hidden: true });
  });

  it('goes with its steps; with its last step it goes itself', () => {
    const { project } = shoes();
    const id = Object.keys(project.paths)[0] ?? '';
    expect(checkCommand(project, removePath, { id }).links).toEqual({});
    const [first, second] = linksOf(project, id);
    const shorter = checkCommand(project, removeLink, { id: first?.id ?? '' });
    expect(linksOf(shorter, id)).toEqual([second]);
    expect(checkCommand(shorter, removeLink, { id: second?.id ?? '' }).paths).toEqual({});
    expectRefused(project, removeLink, { id: 'gone' });
    expectRefused(project, removePath, { id: 'gone' });
  });

  it('of another map takes no step here', () => {
    const { project, ids } = aProject({ stages: ['A'], lanes: ['L'], cards: { 'A/L': ['one', 'two'] } });
    const other: Project = {
      ...project,
      maps: { ...project.maps, m2: { id: 'm2', order: 'z1', title: '', state: 'current', personaIds: [] } },
      paths: { p: { id: 'p', mapId: 'm2', order: 'a0', name: 'Elsewhere' } },
    };
    expectRefused(other, connectCards, {
      pathId: 'p',
      name: '',
      cardIds: [ids.card('one'), ids.card('two')],
    });
  });
});
