// The gallery's way to other projects and to files. Fetched with its first use: few visits copy a persona.
import { bringPersonas } from '@/commands/personaCopies';
import { importWords, problemSentence } from '@/formats/readingSentence';
import { readInWorker } from '@/formats/browser/readWorker';
import '@/i18n/en/personas';
import '@/i18n/en/reading';
import { t } from '@/i18n/translate';
import { takeInImages } from '@/storage/assets';
import type { Disk } from '@/storage/disk';
import { createLibrary } from '@/storage/library';
import { createImportWorker as createWorker } from '@/views/actions/importWorker';
import type { PersonaPort } from '@/views/personas/PersonaPort';
import { openForEditing } from './joinEditor';

type Work = Omit<PersonaPort, 'accept'>;

export const personaWork = (disk: Disk): Work => ({
  async projects() {
    const library = createLibrary(disk);
    await library.refresh();
    return library.listing.get().projects.map(({ id, title }) => ({ id, title }));
  },
  async copyTo(projectId, from, ids) {
    try {
      const opened = await openForEditing(disk, projectId);
      const mine = opened.handle.mode === 'writer';
      if (mine) opened.editor.commit(bringPersonas, { from, ids });
      await opened.close();
      return mine ? 'done' : 'busy';
    } catch {
      return 'failed';
    }
  },
  async readFile(file) {
    const read = await readInWorker(file, { context: { words: importWords(t) }, createWorker });
    if (!read.ok) return { ok: false, problem: problemSentence(t, read.problem) };
    try {
      const { project } = await takeInImages(disk, read.project);
      return { ok: true, project };
    } catch {
      return { ok: false, problem: t('personas.bring.notStored') };
    }
  },
});
