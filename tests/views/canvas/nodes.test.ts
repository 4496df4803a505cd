// Laws: only what is near the view becomes a node; what did not change is the same object; what has the focus stays.
import { describe, expect, test } from 'vitest';
import { moveCards, updateCard } from '@/commands/cards';
import type { Box } from '@/layout/scene';
import { locate } from '@/layout/locate';
import { createLayout } from '@/layout/layoutMap';
import { createTableMeasure } from '@/layout/fontMetrics';
import { sceneWords } from '@/formats/sceneWords';
import { t } from '@/i18n/translate';
import { createNodeCache } from '@/views/canvas/nodes';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';

const stages = Array.from({ length: 20 }, (_, at) => `Stage ${at}`);
const built = aProject({
  stages,
  lanes: ['Website', 'Shop', { kind: 'findings', name: 'Findings' }],
  cards: Object.fromEntries(
    stages.flatMap((stage) => [
      [`${stage}/Website`, [`${stage} a`, `${stage} b`]],
      [`${stage}/Shop`, [`${stage} c`]],
    ]),
  ),
  findings: [{ title: 'Twice', on: ['Stage 0 a', 'Stage 1 a'] }],
});
const layout = createLayout({ measure: createTableMeasure(), words: sceneWords(t) });
const scene = layout(built.project, built.mapId);
const near: Box = { x: 0, y: 0, width: 400, height: 600 };

describe('nodes', () => {
  test('there are nodes for what touches the window and for nothing else', () => {
    const { nodes } = createNodeCache()(scene, near, {});
    expect(nodes.map((node) => node.id)).toEqual(
      expect.arrayContaining([built.ids.card('Stage 0 a'), built.ids.card('Stage 1 c')]),
    );
    expect(nodes.every((node) => node.position.x < 400)).toBe(true);
    expect(nodes.length).toBeLessThan(12);
  });

  test('a node carries its place and its size, so that nothing is measured in the document', () => {
    const node = createNodeCache()(scene, near, {}).nodes.find(
      ({ id }) => id === built.ids.card('Stage 0 a'),
    );
    const box = locate(scene, built.ids.card('Stage 0 a'));
    expect(node).toEqual({
      id: node?.id,
      position: { x: box?.x, y: box?.y },
      width: box?.width,
      height: box?.height,
    });
  });

  test('the same scene and window give the same list', () => {
    const cache = createNodeCache();
    expect(cache(scene, near, {})).toBe(cache(scene, near, {}));
  });

  test('an edit of one card makes at most its own node and those below it again', () => {
    const cache = createNodeCache();
    const before = cache(scene, near, {});
    const editor = openEditor(built.project);
    const id = built.ids.card('Stage 0 a');
    editor.commit(updateCard, { id, changes: { text: 'Stage 0 A' } });
    const after = cache(layout(editor.store.getState().project, built.mapId), near, {});
    const changed = [...after.shown]
      .filter(([key, shown]) => before.shown.get(key) !== shown)
      .map(([key]) => key);
    expect(changed).toEqual([id]);
    expect(after.nodes.filter((node) => !before.nodes.includes(node))).toEqual([]);
  });

  test('a cell that moves takes its cards along, and one that leaves the window and comes back is whole', () => {
    const cache = createNodeCache();
    const before = cache(scene, near, {});
    const lower: Box = { ...near, y: 2000 };
    cache(scene, lower, {});
    expect(cache(scene, near, {}).nodes).toEqual(before.nodes);
    const editor = openEditor(built.project);
    const text = 'a text of very many words '.repeat(8);
    editor.commit(updateCard, { id: built.ids.card('Stage 0 a'), changes: { text } });
    const grown = layout(editor.store.getState().project, built.mapId);
    const after = cache(grown, near, {});
    expect(after.nodes).toEqual(createNodeCache()(grown, near, {}).nodes);
    expect([...after.shown.keys()]).toEqual(after.nodes.map(({ id }) => id));
  });

  test('a finding stands once in each of its stages', () => {
    const list = createNodeCache()(scene, near, {}).nodes.filter((node) =>
      node.id.startsWith(`${built.ids.finding('Twice')}@`),
    );
    expect(list).toHaveLength(2);
  });

  test('what has the focus stays a node although it is far out of sight', () => {
    const cardId = built.ids.card('Stage 19 c');
    expect(createNodeCache()(scene, near, { cardId }).shown.has(cardId)).toBe(true);
    expect(createNodeCache()(scene, undefined, { cardId }).nodes).toHaveLength(1);
  });

  test('a card that is begun stands below the one it follows', () => {
    const draft = {
      id: 'draft',
      stageId: built.ids.stage('Stage 0'),
      laneId: built.ids.lane('Shop'),
      index: 1,
    };
    const list = createNodeCache()(scene, near, { draft });
    const nodeOf = (id: string) => list.nodes.find((node) => node.id === id);
    const above = nodeOf(built.ids.card('Stage 0 c'));
    const begun = nodeOf('draft');
    expect(list.shown.get('draft')?.item).toBeUndefined();
    expect(begun?.position.x).toBe(above?.position.x);
    expect(begun?.position.y).toBe((above?.position.y ?? 0) + (above?.height ?? 0) + 8);
  });

  test('a letter that changes no place hands on the very same list of nodes', () => {
    const cache = createNodeCache();
    const before = cache(scene, near, {});
    const editor = openEditor(built.project);
    editor.commit(updateCard, { id: built.ids.card('Stage 0 a'), changes: { text: 'Stage 0 b' } });
    const after = cache(layout(editor.store.getState().project, built.mapId), near, {});
    expect(after.nodes).toBe(before.nodes);
    expect(after.shown).not.toBe(before.shown);
  });

  test('a card that only moves shows the same as before', () => {
    const cache = createNodeCache();
    const before = cache(scene, near, {});
    const editor = openEditor(built.project);
    const long =
      'A much longer text that needs several lines on a card of this width, and pushes what is below';
    editor.commit(updateCard, { id: built.ids.card('Stage 0 a'), changes: { text: long } });
    const after = cache(layout(editor.store.getState().project, built.mapId), near, {});
    const below = built.ids.card('Stage 0 b');
    const y = (list: typeof before) => list.nodes.find((node) => node.id === below)?.position.y ?? 0;
    expect(y(after)).toBeGreaterThan(y(before));
    expect(after.shown.get(below)).toBe(before.shown.get(below));
  });

  test('a move keeps the order in the document until the hands rest', () => {
    const cache = createNodeCache();
    const order = (list: { nodes: { id: string }[] }) => list.nodes.map((node) => node.id);
    const before = cache(scene, near, {});
    const editor = openEditor(built.project);
    const move = {
      ids: [built.ids.card('Stage 1 b')],
      stageId: built.ids.stage('Stage 0'),
      laneId: built.ids.lane('Website'),
      index: 0,
    };
    editor.commit(moveCards, move);
    const moved = layout(editor.store.getState().project, built.mapId);
    expect(order(cache(moved, near, {}, true))).toEqual(order(before));
    expect(order(cache(moved, near, {}))).toEqual(order(createNodeCache()(moved, near, {})));
    expect(order(cache(moved, near, {}))).not.toEqual(order(before));
  });
});
