// Law: an edit, a selection or a drag wakes the items that it is about and no others.
import { expect, test } from 'vitest';
import { updateCard } from '@/commands/cards';
import { createTableMeasure } from '@/layout/fontMetrics';
import { createLayout } from '@/layout/layoutMap';
import { sceneWords } from '@/formats/sceneWords';
import { t } from '@/i18n/translate';
import { createStore } from 'zustand/vanilla';
import { createItemWaits } from '@/views/canvas/itemWaits';
import { createNodeCache, type NodeList } from '@/views/canvas/nodes';
import { aProject } from '../../support/aProject';
import { openEditor } from '../../support/openEditor';

const built = aProject({
  stages: ['Compare', 'Buy'],
  lanes: ['Website'],
  cards: { 'Compare/Website': ['one', 'two'], 'Buy/Website': ['three'] },
});
const [one, two, three] = ['one', 'two', 'three'].map((text) => built.ids.card(text)) as [
  string,
  string,
  string,
];
const layout = createLayout({ measure: createTableMeasure(), words: sceneWords(t) });
const window = { x: 0, y: 0, width: 2000, height: 2000 };

function watched() {
  const editor = openEditor(built.project);
  const cache = createNodeCache();
  const list = () => cache(layout(editor.store.getState().project, built.mapId), window, {}, true);
  const nodes = createStore<NodeList>(list);
  editor.store.subscribe(() => nodes.setState(list()));
  const waits = createItemWaits(nodes, editor.store);
  const woken: string[] = [];
  const ends = [one, two, three].flatMap((id) => [
    waits.shown(id, () => woken.push(`shown ${id}`)),
    waits.standing(id, () => woken.push(`standing ${id}`)),
  ]);
  const during = (run: () => unknown): string[] => {
    woken.length = 0;
    run();
    return [...woken];
  };
  return { editor, ends, during };
}

test('a letter wakes its own card', () => {
  const { editor, during } = watched();
  const write = (text: string) => editor.commit(updateCard, { id: one, changes: { text } });
  expect(during(() => write('one!'))).toEqual([`shown ${one}`]);
  // The undo selects what it has changed.
  expect(during(() => editor.undo()).toSorted()).toEqual([`shown ${one}`, `standing ${one}`]);
});

test('a selection wakes what it leaves and what it comes to, once each', () => {
  const { editor, during } = watched();
  const select = (...ids: string[]) => editor.setSession({ selection: { kind: 'cards', ids } });
  expect(during(() => select(one))).toEqual([`standing ${one}`]);
  expect(during(() => select(two))).toEqual([`standing ${one}`, `standing ${two}`]);
  expect(during(() => editor.setSession({ editing: two }))).toEqual([`standing ${two}`]);
});

test('whoever has gone is not woken, and whoever comes later is', () => {
  const { editor, ends, during } = watched();
  ends.forEach((end) => end());
  const select = (...ids: string[]) => editor.setSession({ selection: { kind: 'cards', ids } });
  expect(during(() => select(one))).toEqual([]);
});
