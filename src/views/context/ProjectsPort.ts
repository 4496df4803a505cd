// ProjectsPort: the other projects that are here, and projects in files, for screens that look beyond the open one.
import { createContext, useContext } from 'react';
import type { Encoding } from '@/formats/encodings';
import type { FoundTable } from '@/formats/foundTable';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';

/** Why another project cannot be shown: it is not here, it cannot be read, or its file has to be chosen again. */
export type Absence = 'gone' | 'broken' | 'noFile';

export type Fetched = { ok: true; project: Project; name: string } | { ok: false; absence: Absence };

/** What an address calls a project that lies in a file which was chosen for this visit. */
export const IN_FILE = 'file';

export type ProjectsPort = {
  /** The other projects that are here, and one's own templates among them. */
  projects(except: Id): Promise<readonly { id: Id; title: string; template: boolean }[]>;
  /** A project for looking at only, with the name to call it by; `IN_FILE` is the file that was chosen for `forId`. */
  load(id: Id, forId: Id): Promise<Fetched>;
  /** Reads a project out of a file, whose images are stored; `left`: what of the file does not come; all in sentences. */
  readFile(
    file: File,
  ): Promise<{ ok: true; project: Project; left: readonly string[] } | { ok: false; problem: string }>;
  /** Reads the table of a file, of each sheet of a workbook; `problem` is a sentence. Without an encoding, it is guessed. */
  readTable(
    file: File,
    encoding?: Encoding,
  ): Promise<{ ok: true; table: FoundTable } | { ok: false; problem: string }>;
  /** What a file chooser offers: for any file, or for tables. */
  acceptedFiles(of?: 'tables'): Promise<string>;
};

const nothing: ProjectsPort = {
  projects: () => Promise.resolve([]),
  load: () => Promise.resolve({ ok: false, absence: 'gone' }),
  readFile: () => Promise.resolve({ ok: false, problem: '' }),
  readTable: () => Promise.resolve({ ok: false, problem: '' }),
  acceptedFiles: () => Promise.resolve(''),
};

const Port = createContext<ProjectsPort>(nothing);
export const ProjectsProvider = Port.Provider;

export const useProjectsPort = (): ProjectsPort => useContext(Port);
