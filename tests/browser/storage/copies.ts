// The second copy in the harness: what it holds, and a project brought back from it alone.
import type { Draft } from 'immer';
import type { ProjectDocument } from '@/model/document';
import type { Project } from '@/model/types';
import { readProject } from '@/model/readProject';
import { getAsset, putAsset } from '@/storage/assets';
import { createFromFile } from '@/storage/createFromFile';
import type { Disk } from '@/storage/disk';

const SIDE = 8;

async function aPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  canvas.getContext('2d')?.fillRect(1, 1, 4, 4);
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

export const copies = (disk: () => Disk, commit: (recipe: (draft: Draft<Project>) => void) => void) => ({
  copies: () => disk().parts.secondCopy.list(),
  /** Gives the project a persona with a portrait; answers the id of the image. */
  async portrait(): Promise<string> {
    const bytes = await aPicture();
    const id = await putAsset(disk(), bytes, 'image/png');
    commit((draft) => {
      draft.assets[id] = { id, mime: 'image/png', width: SIDE, height: SIDE, bytes: bytes.length };
      draft.personas['a'] = { id: 'a', order: 'a0', name: 'Ann', portraitId: id };
    });
    return id;
  },
  /** Stores what the second copy holds of a project as a project of its own, as from a file. */
  async bringBack(projectId: string): Promise<{ id: string; notes: number; pictures: boolean[] }> {
    const read = readProject(await disk().parts.secondCopy.read(projectId), {});
    if (!read.ok) throw new Error(read.problem.code);
    const { id, report } = await createFromFile(disk(), { ...read.project, id: `${projectId}-back` });
    const images = Object.keys(read.project.assets);
    const pictures = await Promise.all(images.map(async (image) => Boolean(await getAsset(disk(), image))));
    return { id, notes: report.length + read.report.length, pictures };
  },
  /** The ids of the cards that the second copy holds. */
  async copiedCards(projectId: string): Promise<string[]> {
    const document = (await disk().parts.secondCopy.read(projectId)) as ProjectDocument;
    return Object.keys(document.cards);
  },
});
