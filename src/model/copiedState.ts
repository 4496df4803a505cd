// The state that a copy of a project began with: what it was made of, as far as that travelled.
import { withoutImages } from './assets';
import type { FileLineage } from './fileLineage';
import { fileDocument } from './serialise';
import type { Project } from './types';

/** The hash by which a file of this very state would be known. */
export const stateHash = async (project: Project): Promise<string> =>
  ((await fileDocument(project))['lineage'] as FileLineage).hash;

/**
 * A state of a project as a copy of it began. A link has no room for images: who opens one has the state without them,
 * and has not taken them away. Whoever took them away and did nothing else has the same state: the images stay then.
 * @param hashes of the file of the copy and of those before it
 */
export async function copiedState(state: Project, hashes: readonly string[]): Promise<Project> {
  const bare = withoutImages(state);
  return bare !== state && hashes.includes(await stateHash(bare)) ? bare : state;
}
