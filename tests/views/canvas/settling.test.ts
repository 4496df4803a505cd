// Laws: only what a person has moved is seen to move, from where it was or was let go; an unfolded lane shows its cards coming.
import { describe, expect, test } from 'vitest';
import { addCard, moveCards } from '@/commands/cards';
import { updateLane } from '@/commands/lanes';
import { sceneWords } from '@/formats/sceneWords';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { createLayout } from '@/layout/layoutMap';
import type { Project } from '@/model/types';
import { createNodeCache } from '@/views/canvas/nodes';
import { movesBetween, unfoldedBetween } from '@/views/canvas/useSettling';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';

function opened() {
  const { project, ids, mapId } = aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website', 'Shop'],
    cards: { 'Need/Website': ['one', 'two'], 'Buy/Website': ['three'], 'Need/Shop': ['four'] },
  });
  const editor = openEditor(project);
  const layout = createLayout({ measure: createTableMeasure(), words: sceneWords(t) });
  const cache = createNodeCache();
  const look = (now: Project) => {
    const scene = layout(now, mapId);
    const list = cache(scene, { x: -9, y: -9, width: 2000, height: 2000 }, {}, true);
    return { scene, detail: 'nodes' as const, ...list };
  };
  const now = () => look(editor.store.getState().project);
  return { editor, ids, now };
}

const toBuy = (ids: ReturnType<typeof opened>['ids'], text: string) => ({
  ids: [ids.card(text)],
  stageId: ids.stage('Buy'),
  laneId: ids.lane('Website'),
  index: 0,
});

describe('settling', () => {
  test('a moved card comes from where it was; what made room for it only stands there', () => {
    const { editor, ids, now } = opened();
    const before = now();
    editor.commit(moveCards, toBuy(ids, 'one'));
    const after = now();
    const [move, ...others] = movesBetween(before, after, [ids.card('one')], undefined);
    const width = (after.scene.columns[1]?.x ?? 0) - (after.scene.columns[0]?.x ?? 0);
    expect(move).toMatchObject({ id: ids.card('one'), by: { x: -width, y: 0 } });
    expect(others).toEqual([]);
  });

  test('a dropped card comes from where the hand let go of it', () => {
    const { editor, ids, now } = opened();
    const before = now();
    editor.commit(moveCards, toBuy(ids, 'one'));
    const after = now();
    const place = after.nodes.find(({ id }) => id === ids.card('one'))?.position ?? { x: 0, y: 0 };
    const drop = { x: place.x + 30, y: place.y - 8 };
    expect(movesBetween(before, after, [ids.card('one')], drop)[0]?.by).toEqual({ x: 30, y: -8 });
  });

  test('what stays, what is new and what is far more than the eye can follow does not move', () => {
    const { editor, ids, now } = opened();
    const before = now();
    const many = [...Array(30).keys()].map((at) => `card ${at}`);
    editor.commit(addCard, {
      id: 'new',
      stageId: ids.stage('Buy'),
      laneId: ids.lane('Shop'),
      index: 0,
      text: 'five',
    });
    expect(movesBetween(before, now(), [ids.card('four'), 'new'], undefined)).toEqual([]);
    editor.commit(moveCards, toBuy(ids, 'one'));
    expect(movesBetween(before, now(), [ids.card('one'), ...many], undefined)).toEqual([]);
  });

  test('of a lane that is unfolded all cards come, of the others none', () => {
    const { editor, ids, now } = opened();
    const id = ids.lane('Website');
    const open = now();
    editor.commit(updateLane, { id, changes: { collapsed: true } });
    const folded = now();
    expect(unfoldedBetween(open, folded)).toEqual([]);
    editor.commit(updateLane, { id, changes: { collapsed: false } });
    expect(unfoldedBetween(folded, now()).toSorted()).toEqual(
      ['one', 'two', 'three'].map((text) => ids.card(text)).toSorted(),
    );
  });
});
