// The document that a page, a picture or a link carries: the whole project, or the chosen part as a project by itself.
import { partAlone } from '@/analysis/partAlone';
import { wholeOf } from '@/analysis/shownProject';
import { toDocument } from '@/model/document';
import { newId } from '@/model/id';
import { readProject } from '@/model/readProject';
import { fileDocument } from '@/model/serialise';
import type { Project } from '@/model/types';
import type { ExportSource, ExportTools } from './exportFormat';

type Lent = Pick<ExportTools, 'withImages' | 'earlierFiles'>;

/** A part forgets what leads out of it, as any file does whose other half is missing. */
function aloneOf({ project, mapId }: Pick<ExportSource, 'project' | 'mapId'>): Project {
  const read = readProject(toDocument(partAlone(project, mapId, newId())));
  if (!read.ok) throw new Error(read.problem.code);
  return read.project;
}

/** What is carried, with its images in it where they are lent. */
export async function carriedDocument(
  source: Pick<ExportSource, 'project' | 'mapId' | 'part'>,
  { withImages, earlierFiles }: Lent,
): Promise<unknown> {
  const isPart = source.part !== undefined;
  // Lanes that a picture leaves out or unfolds are those of the project still.
  const project = wholeOf(source.project);
  const carried = isPart ? aloneOf(source) : project;
  const whole = (await withImages?.(carried)) ?? carried;
  // A part is no state of the project that it was cut from.
  return fileDocument(whole, (hash) => (isPart ? [] : (earlierFiles?.(project, hash) ?? [])));
}
