// The light on partners: what is pointed at on one map is lit on both, wherever the other has it.
import { describe, expect, it, vi } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import { moveCards } from '@/commands/cards';
import { deriveTarget } from '@/commands/maps';
import { locate } from '@/layout/locate';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import { boxesOf, createPartnerLight, itemAt, litOn } from '@/views/compare/partnerLight';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

describe('the light on partners', () => {
  it('finds a card under the pointer and its partner where it is now', () => {
    const { project, mapId } = shoes();
    const editor = openEditor(project);
    editor.commit(deriveTarget, { sourceMapId: mapId, id: 'target', title: 'Target' });
    const now = () => editor.store.getState().project;
    const tries = (map: string) => cardsOf(now(), map).find(({ text }) => text === 'Tries on')?.id ?? '';
    editor.commit(moveCards, {
      ids: [tries('target')],
      stageId: stagesOf(now(), 'target')[1]?.id ?? '',
      laneId: lanesOf(now(), 'target')[0]?.id ?? '',
      index: 0,
    });
    const layout = aLayout();
    const [from, to] = [layout(now(), mapId), layout(now(), 'target')];
    const box = locate(from, tries(mapId)) ?? { x: 0, y: 0, width: 0, height: 0 };
    const id = itemAt(from, box.x + 5, box.y + 5);
    expect(id).toBe(tries(mapId));
    expect(itemAt(from, box.x - 2, box.y + 5)).toBeUndefined();
    const comparison = compareMaps(now(), mapId, 'target');
    const lit = { side: 'from', id: id ?? '' } as const;
    expect([litOn(comparison, lit, 'from'), litOn(comparison, lit, 'to')]).toEqual([id, tries('target')]);
    expect(boxesOf(to, tries('target'))).toEqual([locate(to, tries('target'))]);
    expect(boxesOf(to, 'nothing')).toEqual([]);
  });

  it('tells of another thing, and not of the same one again', () => {
    const light = createPartnerLight();
    const heard = vi.fn();
    const leave = light.subscribe(heard);
    light.set({ side: 'from', id: 'a' });
    light.set({ side: 'from', id: 'a' });
    light.set(undefined);
    leave();
    light.set({ side: 'to', id: 'a' });
    expect(heard).toHaveBeenCalledTimes(2);
    expect(light.get()).toEqual({ side: 'to', id: 'a' });
  });
});
