// A project as text, a piece at a time, so that the main thread is never held up by a large one.
import { partsOfCards } from '@/model/cardTable';
import type { Project } from '@/model/types';

/**
 * How many letters are written between two pauses, about: some milliseconds of work. On a busy machine a pause takes up
 * to a second, so that there are no more of them than the size of the project asks for.
 */
const LETTERS = 100_000;

/**
 * The text that JSON.stringify makes of the project's document, table by table and some cards at a time, with a
 * pause before the first and whenever enough was written. The project is immutable, so the pieces belong together
 * whatever happens in between.
 * @param onPiece is told of each piece as it is made
 */
export async function jsonInPieces(
  project: Project,
  pause: () => Promise<void>,
  onPiece?: (piece: string) => void,
): Promise<string[]> {
  const pieces: string[] = [];
  let since = Infinity;
  const put = (piece: string) => {
    pieces.push(piece);
    onPiece?.(piece);
    since += piece.length;
  };
  const breathe = async () => {
    if (since < LETTERS) return;
    await pause();
    since = 0;
  };
  const putCards = async () => {
    let separator = '';
    put('{');
    for (const part of partsOfCards(project.cards)) {
      const text = JSON.stringify(part).slice(1, -1);
      if (text === '') continue;
      // oxlint-disable-next-line no-await-in-loop
      await breathe();
      put(`${separator}${text}`);
      separator = ',';
    }
    put('}');
  };
  put('{');
  let separator = '';
  for (const [key, member] of Object.entries(project) as [string, unknown][]) {
    if (member === undefined) continue;
    put(`${separator}${JSON.stringify(key)}:`);
    separator = ',';
    if (key === 'cards') {
      // oxlint-disable-next-line no-await-in-loop
      await putCards();
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    await breathe();
    put(JSON.stringify(member));
  }
  put('}');
  return pieces;
}
