// The other projects and the readers of files, joined to the disk. Fetched when a screen first looks beyond its project.
import { importWords, noteSentence, problemSentence } from '@/formats/readingSentence';
import { readInWorker } from '@/formats/browser/readWorker';
import { acceptOf, importFormats } from '@/formats/importFormats';
import { tableImport } from '@/formats/tableImport';
import { lossesOf } from '@/formats/toldAs';
import '@/i18n/en/reading';
import { t } from '@/i18n/translate';
import { takeInImages } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import { asFailure } from '@/storage/failure';
import { createLibrary } from '@/storage/library';
import { loadForView } from '@/storage/loadProject';
import { createImportWorker as createWorker } from '@/views/actions/importWorker';
import { IN_FILE, type ProjectsPort } from '@/views/context/ProjectsPort';
import { pendingFile } from './pendingMerges';

/** Does the work of the port on a disk. */
export const projectsWork = (disk: Disk): ProjectsPort => ({
  async projects(except) {
    const library = createLibrary(disk);
    await library.refresh();
    return library.listing
      .get()
      .projects.filter(({ id }) => id !== except)
      .map(({ id, title, template = false }) => ({ id, title, template }));
  },
  async load(id, forId) {
    if (id === IN_FILE) {
      const file = pendingFile(disk, forId);
      return file
        ? { ok: true, project: file.theirs, name: file.fileName }
        : { ok: false, absence: 'noFile' };
    }
    try {
      const project = await loadForView(disk, id);
      return { ok: true, project, name: project.title };
    } catch (error) {
      return { ok: false, absence: asFailure(error).reason === 'notFound' ? 'gone' : 'broken' };
    }
  },
  async readFile(file) {
    const read = await readInWorker(file, { context: { words: importWords(t) }, createWorker });
    if (!read.ok) return { ok: false, problem: problemSentence(t, read.problem) };
    const { project } = await takeInImages(disk, read.project);
    const left = lossesOf(read.report.notes).map((note) => noteSentence(t, note, read.project));
    return { ok: true, project, left };
  },
  async readTable(file, encoding) {
    const context = { words: importWords(t), ...(encoding && { encoding }) };
    const read = await readInWorker(file, { context, createWorker });
    // A table that makes no map as it was guessed is one all the same.
    if (read.table) return { ok: true, table: read.table };
    return { ok: false, problem: read.ok ? t('reading.noTable') : problemSentence(t, read.problem) };
  },
  acceptedFiles: (of) => Promise.resolve(acceptOf(of === 'tables' ? [tableImport] : importFormats)),
});
