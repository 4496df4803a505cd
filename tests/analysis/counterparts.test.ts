// Counterparts: what is taken for one by origin, by name and by likeness, and how a person's word on it is kept.
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { type Counterpart, findCounterparts, linking, parting } from '@/analysis/counterparts';
import { likeness } from '@/analysis/likeness';
import { bringMap } from '@/commands/bringMap';
import { addMap, deriveTarget } from '@/commands/maps';
import { setOrigins } from '@/commands/origins';
import { checkInvariants } from '@/model/invariants';
import { cardById, cardsOf, feelingsOf, findingsOf, mapsOf, personasOf } from '@/model/select';
import { finish } from '@/model/steps';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { elsewhere } from '@tests/support/elsewhere';
import { openEditor } from '@tests/support/openEditor';
import { sampleProject } from '@tests/support/sampleProject';
import { shoes } from '@tests/support/shoes';

/** A competitor's map that was written apart: some names are the same, some nearly, some are not. */
const competitor = () =>
  aProject({
    title: 'Competitor',
    stages: ['Need', 'Order'],
    lanes: ['Website', { kind: 'actions', name: 'Actions' }],
    cards: { 'Need/Website': ['Searches', 'Reads many tests'], 'Order/Website': ['Chats with a robot'] },
    personas: ['olga'],
    feelings: { olga: { Searches: 2 } },
    findings: [{ title: 'Filters hide my size!', kind: 'pain', on: ['Searches'] }],
  });

function together() {
  const mine = shoes();
  const theirs = elsewhere(competitor());
  const editor = openEditor(mine.project);
  editor.commit(bringMap, {
    from: theirs.project,
    sourceMapId: theirs.mapId,
    id: 'reference',
    title: 'Competitor',
    state: 'reference',
  });
  const project = (): Project => editor.store.getState().project;
  const sides = () => ({
    from: { project: project(), mapId: mine.mapId },
    to: { project: project(), mapId: 'reference' },
  });
  const found = () => finish(findCounterparts(sides().from, sides().to));
  const words = ({ table, fromId, toId, by }: Counterpart) => {
    const text = (id: string) =>
      table === 'cards'
        ? cardById(project(), id)?.text
        : ((project()[table][id] as { name?: string; title?: string })?.name ??
          project().findings[id]?.title);
    return `${by}: ${text(fromId)} = ${text(toId)}`;
  };
  const told = (table: string) =>
    found().pairs.flatMap((pair) => (pair.table === table ? [words(pair)] : []));
  return { editor, project, sides, found, told, mine, theirs };
}

describe('counterparts', () => {
  it('are proposed by name, and by likeness where the words differ a little', () => {
    const { told, found } = together();
    expect(told('stages')).toEqual(['name: Need = Need']);
    expect(told('cards')).toEqual(['name: Searches = Searches', 'likeness: Reads tests = Reads many tests']);
    expect(told('findings')).toEqual(['likeness: Filters hide my size = Filters hide my size!']);
    expect(found().aloneTo.filter(({ table }) => table === 'cards')).toHaveLength(1);
    expect(likeness('Ask a friend', 'Ask the app')).toBeLessThan(0.5);
    expect(likeness('', '')).toBe(0);
  });

  it('are no match of the comparison before they are confirmed by likeness, and are one afterwards', () => {
    const { editor, found, told, sides, project } = together();
    const paired = () => compareMaps(sides().from, sides().to).cards.pairs.length;
    expect(paired()).toBe(1);
    const changes = found().pairs.map((pair) => linking(pair, 'to'));
    const before = project();
    editor.commit(setOrigins, { changes, base: { mapId: 'reference', basedOn: sides().from.mapId } });
    expect(paired()).toBe(2);
    expect(told('cards')).toEqual(['origin: Searches = Searches', 'origin: Reads tests = Reads many tests']);
    expect(project().maps['reference']?.basedOn).toBe(sides().from.mapId);
    expect(checkInvariants(project())).toEqual([]);
    editor.undo();
    expect(project()).toEqual(before);
  });

  it('that were refused are not paired by name any more, and can be paired again', () => {
    const { editor, found, told, sides } = together();
    const pair = found().pairs.find(({ table }) => table === 'cards') as Counterpart;
    editor.commit(setOrigins, { changes: parting(pair, 'to', sides()) ?? [] });
    expect(told('cards')).toEqual(['likeness: Reads tests = Reads many tests']);
    expect(compareMaps(sides().from, sides().to).cards.pairs).toEqual([]);
    editor.commit(setOrigins, { changes: [linking(pair, 'to')] });
    expect(told('cards')[0]).toBe('origin: Searches = Searches');
  });

  it('of a target that was derived are parted from either side', () => {
    const { project, mapId } = shoes();
    const editor = openEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    for (const [from, to, side] of [
      [mapId, 'target', 'to'],
      ['target', mapId, 'to'],
      ['target', mapId, 'from'],
    ] as const) {
      const now = editor.store.getState().project;
      const sides = { from: { project: now, mapId: from }, to: { project: now, mapId: to } };
      const pair = finish(findCounterparts(sides.from, sides.to)).pairs.find(
        ({ table }) => table === 'stages',
      ) as Counterpart;
      expect(pair.by).toBe('origin');
      editor.commit(setOrigins, { changes: parting(pair, side, sides) ?? [] });
      const after = editor.store.getState().project;
      const stages = compareMaps(after, from, to).stages.pairs;
      expect(stages.some((one) => one.from.id === pair.fromId)).toBe(false);
      editor.undo();
    }
  });

  it('of two large maps that share few words are found in pieces', () => {
    const project = sampleProject(2000);
    const [map] = mapsOf(project);
    const copy: Project = structuredClone(project);
    const other = openEditor({ ...copy, id: 'other' });
    let pauses = 0;
    const steps = findCounterparts(
      { project, mapId: map?.id ?? '' },
      { project: other.store.getState().project, mapId: map?.id ?? '' },
    );
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(5);
  });
});

describe('bringing a map', () => {
  it('brings all that stands on it once, with personas of the same name, and remembers its origins', () => {
    const { project, theirs } = together();
    const map = project().maps['reference'];
    expect(map?.state).toBe('reference');
    expect(map?.personaIds).toEqual([personasOf(project())[0]?.id]);
    expect(personasOf(project())).toHaveLength(2);
    const cards = cardsOf(project(), 'reference');
    expect(cards.map(({ text }) => text)).toEqual(['Searches', 'Reads many tests', 'Chats with a robot']);
    expect(cards.map(({ origin }) => origin)).toEqual(
      cardsOf(theirs.project, theirs.mapId).map(({ id }) => id),
    );
    expect(findingsOf(project(), 'reference')[0]?.cardIds).toEqual([cards[0]?.id]);
    expect(feelingsOf(project(), 'reference').map(({ value }) => value)).toEqual([2]);
    expect(checkInvariants(project())).toEqual([]);
  });

  it('is one undo step, also of a large map, and knows the map of a colleague by its origins', () => {
    const { project, mapId } = shoes();
    const colleague = openEditor(structuredClone(project));
    colleague.commit(deriveTarget, { sourceMapId: mapId, id: 'theirs', title: 'Theirs' });
    const from = colleague.store.getState().project;
    const editor = openEditor(project);
    editor.commit(bringMap, { from, sourceMapId: 'theirs', id: 'mine', title: 'Mine', state: 'target' });
    const after = editor.store.getState().project;
    expect(compareMaps(after, mapId, 'mine').differences).toEqual([]);
    expect(after.maps['mine']?.basedOn).toBe(mapId);
    editor.undo();
    expect(editor.store.getState().project).toEqual(project);
  });

  it('of a project with other contents keeps all that must hold', () => {
    const from = sampleProject(300);
    const editor = openEditor(shoes().project);
    const [map] = mapsOf(from);
    editor.commit(bringMap, { from, sourceMapId: map?.id ?? '', id: 'big', title: '', state: 'reference' });
    const project = editor.store.getState().project;
    expect(cardsOf(project, 'big')).toHaveLength(300);
    expect(checkInvariants(project)).toEqual([]);
  });

  it('refuses what goes beyond a limit', () => {
    const from = sampleProject(5000);
    const editor = openEditor(sampleProject(16_000));
    const args = {
      from,
      sourceMapId: mapsOf(from)[0]?.id ?? '',
      id: 'big',
      title: '',
      state: 'reference' as const,
    };
    expect(bringMap.limit(editor.store.getState().project, args)).toBe('cards');
    expect(editor.commit(bringMap, args)).toBe(false);
  });
});

describe('a target for future customers', () => {
  it('stands alone and is compared with a map it has nothing in common with', () => {
    const { project, mapId } = shoes();
    const editor = openEditor(project);
    editor.commit(addMap, { id: 'future', title: 'Future', state: 'target', stages: ['Dream'], lanes: [] });
    const { cards, stages, differences } = compareMaps(editor.store.getState().project, mapId, 'future');
    expect([cards.pairs, stages.pairs]).toEqual([[], []]);
    expect(differences.length).toBeGreaterThan(5);
  });
});
