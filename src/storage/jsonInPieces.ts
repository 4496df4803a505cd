// A project as text, a piece at a time, so that the main thread is never held up by a large one.
import type { Project } from '@/model/types';

/**
 * The text that JSON.stringify makes of the project, table by table and stage by stage with a pause before each. The
 * project is immutable, so the pieces belong together whatever happens in between.
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
  const members = async (value: object, nested: boolean) => {
    put('{');
    let separator = '';
    for (const [key, member] of Object.entries(value) as [string, unknown][]) {
      if (member === undefined) continue;
      put(`${separator}${JSON.stringify(key)}:`);
      separator = ',';
      if (!nested && key === 'cards' && typeof member === 'object' && member !== null) {
        await members(member, true);
        continue;
      }
      if (typeof member === 'object') await pause();
      put(JSON.stringify(member));
    }
    put('}');
  };
  await members(project, false);
  return pieces;
}
