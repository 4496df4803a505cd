// The titles that the program gives by itself, in both languages: a project keeps them whichever language is spoken later.
import { untitledMap } from './untitled';

const given = [
  'Untitled journey',
  untitledMap.en,
  'New map',
  'Новая карта пути',
  untitledMap.ru,
  'Новая карта',
];

/** They alone and as the titles of what was derived from them. */
export const madeUpTitles: ReadonlySet<string> = new Set(
  given.flatMap((title) => [title, `${title}, target`, `${title}, целевая`]),
);
