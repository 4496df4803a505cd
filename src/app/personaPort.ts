// The gallery's way to other projects and to files. Fetched with its first use: few visits copy a persona.
import { bringPersonas } from '@/commands/personaCopies';
import '@/i18n/en/personas';
import { t } from '@/i18n/translate';
import type { Disk } from '@/storage/disk';
import type { PersonaPort } from '@/views/personas/PersonaPort';
import { openForEditing } from './joinEditor';
import { projectsWork } from './projectsWork';

type Work = Omit<PersonaPort, 'accept'>;

export const personaWork = (disk: Disk): Work => ({
  async projects() {
    const all = await projectsWork(disk).projects('');
    return all.map(({ id, title }) => ({ id, title }));
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
    try {
      return await projectsWork(disk).readFile(file);
    } catch {
      return { ok: false, problem: t('personas.bring.notStored') };
    }
  },
});
