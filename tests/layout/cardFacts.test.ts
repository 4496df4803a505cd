// The line of facts: only what is known and switched on, in every part of the scene at once.
import { describe, expect, it } from 'vitest';
import { showLayer } from '@/commands/maps';
import { updateCard } from '@/commands/cards';
import { factLayers, factsOf } from '@/layout/cardFacts';
import { cardById } from '@/model/select';
import { MAP_LAYERS } from '@/model/constants';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { aLayout, sceneWords } from '@tests/support/aScene';
import { checkCommand } from '@tests/support/openEditor';

const known = {
  link: 'https://example.org/pay',
  duration: '20 min',
  department: 'Sales',
  customerImportance: 5,
  companyImportance: 3,
  initiative: 'reactive',
  learning: 'How to\npay',
} as const;

function built() {
  const made = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website'],
    cards: { 'Need/Website': ['Looks'], 'Buy/Website': ['Pays', 'Waits'] },
    findings: [{ title: 'Slow', kind: 'pain', on: ['Pays'], severity: 4 }],
  });
  const pays = made.ids.card('Pays');
  return { ...made, pays, project: checkCommand(made.project, updateCard, { id: pays, changes: known }) };
}

const show = (project: Project, mapId: string, ...layers: (typeof MAP_LAYERS)[number][]): Project =>
  layers.reduce((next, layer) => checkCommand(next, showLayer, { mapId, layer, on: true }), project);

describe('the facts of a card', () => {
  it('are said in one order, and none of those that are unknown or switched off', () => {
    const { project, mapId, pays } = built();
    const card = cardById(project, pays);
    const line = (...layers: (typeof MAP_LAYERS)[number][]) =>
      card && factsOf(card, factLayers(show(project, mapId, ...layers), mapId), sceneWords);
    expect(line()).toBe('');
    expect(line('link', 'duration')).toBe('20 min · link');
    expect(line(...MAP_LAYERS)).toBe(
      '20 min · Sales · customer 5, company 3 · reactive · link · to learn: How to pay',
    );
    const other = cardById(project, built().ids.card('Waits'));
    expect(other && factsOf(other, ['duration', 'importance'], sceneWords)).toBe('');
  });

  it('stand between text and marks, come and go with their layer, and leave the other cards as they are', () => {
    const { project, mapId, pays, ids } = built();
    const layout = aLayout();
    const itemOf = (of: Project, id: string) =>
      layout(of, mapId)
        .rows.flatMap(({ cells }) => cells.flatMap(({ items }) => items))
        .find((item) => item.id === id);
    const before = itemOf(project, pays);
    const others = itemOf(project, ids.card('Looks'));
    expect(before?.note).toBeUndefined();
    const shown = show(project, mapId, 'duration', 'importance');
    const item = itemOf(shown, pays);
    expect(item?.note?.lines.join(' ')).toBe('20 min · customer 5, company 3');
    expect(item?.height).toBeGreaterThan(before?.height ?? 0);
    expect(item?.marks[0]?.y).toBeGreaterThan((item?.note?.top ?? 0) + 10);
    expect(itemOf(shown, ids.card('Looks'))).toBe(others);
    // A change of what is shown of it, and the way back.
    const later = checkCommand(shown, updateCard, { id: pays, changes: { duration: '3 h' } });
    expect(itemOf(later, pays)?.note?.lines.join(' ')).toBe('3 h · customer 5, company 3');
    expect(itemOf(project, pays)?.note).toBeUndefined();
  });

  it('of its colour mark tell the bar', () => {
    const { project, mapId, pays } = built();
    const marked = checkCommand(project, updateCard, { id: pays, changes: { colour: 'rose' } });
    const items = aLayout()(marked, mapId).rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items));
    expect(items.map(({ colour }) => colour)).toEqual([undefined, 'rose', undefined]);
  });
});
