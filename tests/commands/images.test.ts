// Pictures of records: put on, replaced and taken away; the record of an image goes with the last that shows it.
import { expect, it } from 'vitest';
import { removeCards } from '@/commands/cards';
import { setImage } from '@/commands/images';
import { removePersona } from '@/commands/personas';
import { cardById } from '@/model/select';
import type { Asset } from '@/model/types';
import { checkCommand } from '@tests/support/openEditor';
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
