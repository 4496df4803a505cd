// PersonaPort: what the gallery needs from outside the open project; app/ joins it to the disk and the readers of files.
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';

export type PersonaPort = {
  /** The other projects that are here. */
  projects(): Promise<readonly { id: Id; title: string }[]>;
  /** Copies personas into another project. `busy`: another tab writes it. */
  copyTo(projectId: Id, from: Project, ids: readonly Id[]): Promise<'done' | 'busy' | 'failed'>;
  /** Reads a project file, whose images are stored; `problem` is a sentence. */
  readFile(file: File): Promise<{ ok: true; project: Project } | { ok: false; problem: string }>;
  /** What a file chooser offers. */
  accept: string;
};
