// Project files on the command line: any format that can be read, and a project written back with where it came from.
import '@/i18n/en/reading';
import '@/i18n/en/cli';
import { type Encoding, ENCODINGS, encodingNamed } from '@/formats/encodings';
import { readFile } from '@/formats/readFile';
import { importWords, noteSentence, problemSentence } from '@/formats/readingSentence';
import type { ImportNote, ReadCounts } from '@/formats/importTypes';
import { waymarkImport } from '@/formats/waymarkImport';
import type { FileLineage } from '@/model/fileLineage';
import { toFile } from '@/model/serialise';
import type { Project } from '@/model/types';
import { EXIT, Refusal } from './io';
import type { Call, Option } from './verb';

/** A file that was read. */
export type ProjectFile = {
  path: string;
  project: Project;
  /** The id of the import format. */
  kind: string;
  counts: ReadCounts;
  notes: readonly ImportNote[];
  /** What was put right or guessed on reading, in sentences that name the place. */
  sentences: readonly string[];
  lineage?: FileLineage | undefined;
  newer: boolean;
};

export const isOurs = ({ kind }: ProjectFile): boolean => kind === waymarkImport.id;

/** What a file is called in sentences. */
export const nameOf = (path: string): string => (path === '-' ? 'stdin' : path);

export const encodingOption: Option = { name: 'encoding', value: 'NAME', about: 'cli.option.encoding' };

/** The encoding that was said; undefined where it is to be guessed. Ends the call where there is none of that name. */
export function encodingOf({ option, t }: Pick<Call, 'option' | 't'>): Encoding | undefined {
  const word = option(encodingOption.name);
  const encoding = word === undefined ? undefined : encodingNamed(word);
  if (word === undefined || encoding) return encoding;
  const names = Object.values(ENCODINGS).join(', ');
  throw new Refusal(EXIT.usage, t('cli.noEncoding', { encoding: word, names }));
}

/**
 * Reads a file of any format. Ends the call where it is none.
 * @param forWriting the project is going to be saved: what a newer version wrote is refused
 */
export async function readProjectFile(
  path: string,
  call: Pick<Call, 'io' | 't' | 'option'>,
  { forWriting = false }: { forWriting?: boolean } = {},
): Promise<ProjectFile> {
  const { io, t } = call;
  const encoding = encodingOf(call);
  const bytes = await io.read(path);
  const fileName = path === '-' ? '' : (path.split(/[/\\]/).at(-1) ?? '');
  const result = readFile(bytes, fileName, {
    words: importWords(t),
    now: io.now().toISOString(),
    allowNewer: !forWriting,
    ...(encoding && { encoding }),
  });
  if (!result.ok)
    throw new Refusal(EXIT.unreadable, `${nameOf(path)}: ${problemSentence(t, result.problem)}`);
  const { project, kind, report, lineage, newer = false } = result;
  return {
    path,
    project,
    kind,
    counts: report.read,
    notes: report.notes,
    sentences: report.notes.map((note) => noteSentence(t, note, project)),
    lineage,
    newer,
  };
}

/** The notes of a file as they go to standard error. */
export const notesOf = (file: ProjectFile, t: Call['t']): string[] => [
  ...(file.newer ? [`${nameOf(file.path)}: ${t('cli.newer')}`] : []),
  ...file.sentences.map((sentence) => `${nameOf(file.path)}: ${sentence}`),
];

/**
 * The text of a project file.
 * @param from the files that the project came from, so that the program can merge it with theirs
 */
export const projectText = (project: Project, from: readonly (FileLineage | undefined)[]): Promise<string> =>
  toFile(project, (hash) =>
    from
      .flatMap((lineage) => (lineage ? [lineage.hash, ...lineage.earlier] : []))
      .filter((one) => one !== hash),
  );
