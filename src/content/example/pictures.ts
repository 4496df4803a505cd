// The drawings of the example's storyboard, as images of a project. They hold no words, so both languages show the same.
import { assetOf } from '@/model/assets';
import type { Asset } from '@/model/types';
import branch from './pictures/branch.webp?inline';
import card from './pictures/card.webp?inline';
import form from './pictures/form.webp?inline';
import rent from './pictures/rent.webp?inline';
import selfie from './pictures/selfie.webp?inline';
import type { CardKey } from './journey';

const drawings = {
  sceneRent: rent,
  sceneTram: form,
  sceneSelfie: selfie,
  sceneBranch: branch,
  sceneCard: card,
} as const satisfies Partial<Record<CardKey, string>>;

/** The image of each card of the storyboard, with its data. */
export async function loadPictures(): Promise<ReadonlyMap<string, Asset>> {
  const loaded = await Promise.all(
    Object.entries(drawings).map(async ([key, data]) => [key, await assetOf(data)] as const),
  );
  return new Map(loaded.flatMap(([key, asset]) => (asset ? [[key, asset]] : [])));
}
