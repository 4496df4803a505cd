// A project as text, a piece at a time, so that the main thread is never held up by a large one.
import { partsOfCards } from '@/model/cardTable';
import type { Project } from '@/model/types';

/** How many cards are written between two pauses, about. */
const CARDS = 400;

/**
 * The text that JSON.stringify makes of the project's document, table by table and some cards at a time with a pause
 * before each. The project is immutable, so the pieces belong together whatever happens in between.
 * @param onPiece is told of each piece as it is made
 */
export async function jsonInPieces(
  project: Project,
  pause: () => Promise<void>,
  onPiece?: (piece: string) => void,
): Promise<string[]> {
  const pieces: string[] = [];
  const put = (piece: string) => {
    pieces.push(piece);
    onPiece?.(piece);
  };
  const putCards = async () => {
    let separator = '';
    let since = Infinity;
    put('{');
    for (const part of partsOfCards(project.cards)) {
      const text = JSON.stringify(part).slice(1, -1);
      if (text === '') continue;
      if (since >= CARDS) {
        // oxlint-disable-next-line no-await-in-loop
        await pause();
        since = 0;
      }
      since += Object.keys(part).length;
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
    if (typeof member === 'object') await pause();
    put(JSON.stringify(member));
  }
  put('}');
  return pieces;
}
