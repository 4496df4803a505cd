// Pictures of records: put on, replaced and taken away; the record of an image goes with the last that shows it.
import { expect, it } from 'vitest';
import { removeCards } from '@/commands/cards';
import { pasteCards } from '@/commands/paste';
import { addPictures, setImage } from '@/commands/images';
import { deriveTarget } from '@/commands/maps';
import { cutOut, fromHtml, toHtml } from '@/formats/clipboardCards';
import { removePersona } from '@/commands/personas';
import { cardById, cardsInCell, cardsOf, mapsOf } from '@/model/select';
import type { Asset } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { checkCommand, openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const asset = (letter: string): Asset => ({ id: letter.repeat(64), mime: 'image/png', bytes: 3 });
const [a, b] = [asset('a'), asset('b')];

it('puts a picture on a record together with its image, and forgets the image that nothing shows', () => {
  const { project, ids } = shoes();
  const olga = ids.persona('Olga');
  const shown = checkCommand(project, setImage, { table: 'personas', id: olga, asset: a });
  expect(shown.personas[olga]?.portraitId).toBe(a.id);
  expect(shown.assets).toEqual({ [a.id]: a });
  const replaced = checkCommand(shown, setImage, { table: 'personas', id: olga, asset: b });
  expect(Object.keys(replaced.assets)).toEqual([b.id]);
  const gone = checkCommand(replaced, setImage, { table: 'personas', id: olga, asset: undefined });
  expect(gone.assets).toEqual({});
  expect(gone.personas[olga]).not.toHaveProperty('portraitId');
});

it('keeps an image for as long as anything shows it', () => {
  const { project, ids } = shoes();
  const [olga, mark] = [ids.persona('Olga'), ids.persona('Mark')];
  const card = ids.card('Reads tests');
  let after = checkCommand(project, setImage, { table: 'personas', id: olga, asset: a });
  after = checkCommand(after, setImage, { table: 'personas', id: mark, asset: a });
  after = checkCommand(after, setImage, { table: 'cards', id: card, asset: a });
  expect(Object.keys(after.assets)).toEqual([a.id]);
  after = checkCommand(after, removePersona, { id: olga });
  after = checkCommand(after, setImage, { table: 'personas', id: mark, asset: b });
  expect(Object.keys(after.assets).sort()).toEqual([a.id, b.id]);
  expect(cardById(after, card)?.pictureId).toBe(a.id);
  after = checkCommand(after, removeCards, { ids: [card] });
  expect(Object.keys(after.assets)).toEqual([b.id]);
});

/** A map with a storyboard, whose first cell has one card. */
const board = () =>
  aProject({
    stages: ['Need', 'Buy'],
    lanes: ['Website', { kind: 'image', name: 'Storyboard' }],
    cards: { 'Need/Storyboard': ['Rent is due'] },
  });

it('adds several pictures to a cell as cards of their own, in order and in one step', () => {
  const { project, ids } = board();
  const place = { stageId: ids.stage('Need'), laneId: ids.lane('Storyboard') };
  const pictures = [
    { id: 'x', asset: a },
    { id: 'y', asset: b },
  ];
  const editor = openEditor(project);
  editor.commit(addPictures, { ...place, index: 0, pictures });
  const now = editor.store.getState().project;
  expect(
    cardsInCell(now, place.stageId, place.laneId).map(({ text, pictureId }) => [text, pictureId]),
  ).toEqual([
    ['', a.id],
    ['', b.id],
    ['Rent is due', undefined],
  ]);
  expect(Object.keys(now.assets).sort()).toEqual([a.id, b.id]);
  editor.undo();
  expect(editor.store.getState().project.assets).toEqual({});
  editor.redo();
  expect(Object.keys(editor.store.getState().project.assets).sort()).toEqual([a.id, b.id]);
});

it('adds none to a lane that takes no cards', () => {
  const { project, ids } = aProject({ stages: ['Need'], lanes: [{ kind: 'findings', name: 'Findings' }] });
  const args = {
    stageId: ids.stage('Need'),
    laneId: ids.lane('Findings'),
    pictures: [{ id: 'x', asset: a }],
  };
  expect(openEditor(project).commit(addPictures, args)).toBe(false);
});

it('comes along with a card that is copied to another project, and with a map that is derived', () => {
  const { project, ids, mapId } = board();
  const shown = checkCommand(project, setImage, { table: 'cards', id: ids.card('Rent is due'), asset: a });
  const cutout = cutOut(shown, [ids.card('Rent is due')]);
  const arrived = cutout && fromHtml(toHtml(cutout));
  if (!arrived) throw new Error('nothing was cut out');
  const other = shoes();
  const [map] = mapsOf(other.project);
  const landing = {
    mapId: map?.id ?? '',
    stageId: other.ids.stage('Need'),
    laneId: other.ids.lane('Website'),
  };
  const pasted = checkCommand(other.project, pasteCards, { landing, cutout: arrived });
  expect(pasted.assets[a.id]).toMatchObject(a);
  const copy = cardsOf(pasted, landing.mapId).find(({ text }) => text === 'Rent is due');
  expect(copy?.pictureId).toBe(a.id);

  const derived = checkCommand(shown, deriveTarget, { id: 'target', sourceMapId: mapId, title: 'Target' });
  expect(cardsOf(derived, 'target').map(({ pictureId }) => pictureId)).toEqual([a.id]);
  // The original goes; what the other map shows stays.
  const removed = checkCommand(derived, removeCards, { ids: [ids.card('Rent is due')] });
  expect(Object.keys(removed.assets)).toEqual([a.id]);
});
