// The contents of lanes: what one answers to the keyboard, to commands and to the picture is one and the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import { updateCard } from '@/commands/cards';
import { updatePersona } from '@/commands/personas';
import { cardLaneKinds, gatheredTable, laneKinds, type LaneKindName, takesCards } from '@/model/laneKinds';
import { newId } from '@/model/id';
import { canHoldCards } from '@/model/rules';
import { mapsOf } from '@/model/select';
import { stopsOfCell } from '@/views/actions/grid';
import { aProject } from '@tests/support/aProject';
import { arbitraryProject } from '@tests/support/arbitraryProject';
import { aLayout, aScene } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';

describe('a lane', () => {
  it('is stopped at by the keyboard where it shows an item, in the order from top to bottom', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        for (const { id: mapId } of mapsOf(project)) {
          for (const { lane, cells, collapsed } of aLayout()(project, mapId).rows) {
            const { stops } = laneLayout(lane);
            for (const { stageId, laneId, items, count } of cells) {
              if (stops === 'cell') {
                const cell = { kind: 'cell', stageId, laneId };
                expect(stopsOfCell(project, mapId, stageId, laneId)).toEqual([cell]);
                continue;
              }
              const ids = stops?.ids(project, mapId, stageId, laneId) ?? [];
              expect(count).toBe(ids.length);
              expect(items.map(({ id }) => id)).toEqual(collapsed ? [] : ids);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('takes cards or gathers records of the map, never neither', () => {
    for (const row of laneKinds)
      expect([row.kind, takesCards(row)]).toEqual([row.kind, gatheredTable(row) === undefined]);
    expect(cardLaneKinds).toEqual(laneKinds.filter(takesCards).map(({ kind }) => kind));
  });

  it('of a kind of a later version reads as notes', () => {
    const kind = 'hologram' as 'free';
    const built = aProject({
      stages: ['Need'],
      lanes: [{ kind, name: 'Later' }],
      cards: { 'Need/Later': ['Floats'] },
    });
    const { project, mapId, ids } = built;
    const [stage, lane] = [ids.stage('Need'), ids.lane('Later')];
    expect(canHoldCards(project, stage, lane)).toBe(true);
    expect(aScene(built).rows[0]?.cells[0]?.items).toMatchObject([{ editable: 'card', text: 'Floats' }]);
    expect(stopsOfCell(project, mapId, stage, lane)).toEqual([{ kind: 'cards', ids: [ids.card('Floats')] }]);
  });

  it('of opportunities shows each strategy of a stage with its status, and is read as a whole cell', () => {
    const built = aProject({
      stages: ['Need', 'Buy', 'Use'],
      lanes: ['Website', { kind: 'opportunities', name: 'Opportunities' }],
      cards: { 'Need/Website': ['Pays'], 'Buy/Website': ['Waits'] },
      findings: [{ title: 'Slow', kind: 'pain', on: ['Pays'] }],
    });
    const { project, mapId, ids } = built;
    const faster = { id: newId(), order: 'a', title: 'Faster', findingIds: [ids.finding('Slow')] };
    const shop = { id: newId(), order: 'b', title: 'Ask', findingIds: [], stageIds: [ids.stage('Use')] };
    const layout = aLayout();
    expect(layout(project, mapId).rows[1]).toMatchObject({ note: ['0 strategies'] });
    const strategies = { [shop.id]: shop, [faster.id]: { ...faster, status: 'testing' as const } };
    const [, row] = layout({ ...project, strategies }, mapId).rows;
    expect(row?.note).toEqual(['2 strategies']);
    expect(row?.cells.map(({ items }) => items.map(({ text, note }) => [text, note?.lines]))).toEqual([
      [['Faster', ['testing']]],
      [],
      [['Ask', undefined]],
    ]);
    const done = { ...strategies, [faster.id]: { ...faster, status: 'done' as const } };
    const [, later] = layout({ ...project, strategies: done }, mapId).rows;
    expect(later?.cells[0]?.items[0]?.note?.lines).toEqual(['done']);
    expect(later?.cells[2]?.items[0]).toBe(row?.cells[2]?.items[0]);
    expect(canHoldCards(project, ids.stage('Need'), ids.lane('Opportunities'))).toBe(false);
  });

  it('of quotes shows whose words a card is, also once that persona has another name', () => {
    const built = aProject({
      stages: ['Need', 'Buy'],
      lanes: [
        { kind: 'quotes', name: 'Quotes' },
        { kind: 'thoughts', name: 'Thoughts' },
      ],
      cards: { 'Need/Quotes': ['Never again'], 'Buy/Quotes': ['Fine'], 'Need/Thoughts': ['Hm'] },
      personas: ['Olga'],
    });
    const { project, mapId, ids } = built;
    const editor = openEditor(project);
    const now = () => editor.store.getState().project;
    const layout = aLayout();
    const notes = () =>
      layout(now(), mapId).rows.map(({ cells }) =>
        cells.map(({ items }) => items.map((item) => item.note?.lines)),
      );
    const personaId = ids.persona('Olga');
    for (const text of ['Never again', 'Hm'])
      editor.commit(updateCard, { id: ids.card(text), changes: { personaId } });
    expect(notes()).toEqual([
      [[['Olga']], [undefined]],
      [[undefined], []],
    ]);
    editor.commit(updatePersona, { id: personaId, changes: { name: 'Anna' } });
    expect(notes()[0]?.[0]).toEqual([['Anna']]);
  });

  it('of a process is set apart by the lines of a blueprint, where both sides are there', () => {
    const lines = (...kinds: [LaneKindName, ...LaneKindName[]]) =>
      aScene(
        aProject({ stages: ['Need'], lanes: kinds.map((kind, at) => ({ kind, name: `${kind} ${at}` })) }),
      ).rows.map(({ line }) => line);
    expect(lines('channel', 'emotion', 'frontstage', 'frontstage', 'backstage', 'support')).toEqual([
      undefined,
      undefined,
      'Line of interaction',
      undefined,
      'Line of visibility',
      'Line of internal interaction',
    ]);
    expect(lines('backstage', 'frontstage', 'backstage')[2]).toBe('Line of visibility');
    expect(lines('frontstage', 'support')).toEqual([undefined, undefined]);
    expect(lines('channel', 'backstage', 'frontstage')).toEqual([
      undefined,
      undefined,
      'Line of interaction',
    ]);
  });

  it('of findings shows what hangs on the touchpoints, and of feelings has a figure and no cells', () => {
    const built = aProject({
      stages: ['Need'],
      lanes: ['Website', { kind: 'emotion', name: 'Feelings' }, { kind: 'findings', name: 'Findings' }],
      cards: { 'Need/Website': ['Pays'] },
      findings: [{ title: 'Slow', kind: 'pain', on: ['Pays'], severity: 4 }],
      personas: ['Olga'],
      feelings: { Olga: { Need: 1 } },
    });
    const [, felt, found] = aScene(built).rows;
    expect(felt).toMatchObject({ cells: [], figure: { kind: 'curves' } });
    expect(found?.figure).toBeUndefined();
    expect(found?.cells[0]?.items).toMatchObject([
      { editable: 'finding', text: 'Slow', tone: 'pain', squares: { filled: 4, kind: 'pain' } },
    ]);
    const { project, mapId, ids } = built;
    const stops = stopsOfCell(project, mapId, ids.stage('Need'), ids.lane('Findings'));
    expect(stops).toEqual([{ kind: 'finding', id: ids.finding('Slow'), stageId: ids.stage('Need') }]);
    expect(canHoldCards(project, ids.stage('Need'), ids.lane('Findings'))).toBe(false);
  });
});
