// The contents of lanes: what one answers to the keyboard, to commands and to the picture is one and the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import { cardLaneKinds, gatheredTable, laneKinds, takesCards } from '@/model/laneKinds';
import { canHoldCards } from '@/model/rules';
import { mapsOf } from '@/model/select';
import { stopsOfCell } from '@/views/actions/grid';
import { aProject } from '@tests/support/aProject';
import { arbitraryProject } from '@tests/support/arbitraryProject';
import { aLayout, aScene } from '@tests/support/aScene';

describe('a lane', () => {
  it('is stopped at by the keyboard where it shows an item, in the order from top to bottom', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        for (const { id: mapId } of mapsOf(project)) {
          for (const { lane, cells, collapsed } of aLayout()(project, mapId).rows) {
            const { stops } = laneLayout(lane);
            for (const { stageId, laneId, items, count } of cells) {
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
