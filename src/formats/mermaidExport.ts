// A map as a Mermaid journey: for wikis and repositories that draw it.
import '@/i18n/en/sheets';
import type { ExportFormat } from './exportFormat';
import { pictureTitle } from './mapTitle';

export const mermaidExport: ExportFormat = {
  id: 'mermaid',
  extension: 'mmd',
  mime: 'text/plain;charset=utf-8',
  label: 'exporting.mermaid',
  note: 'exporting.mermaidNote',
  about: 'exporting.mermaidAbout',
  takes: 'map',
  options: {},
  async write({ project, mapId, t }) {
    const { writeMermaid } = await import('./writeMermaid');
    const { content, unknown } = writeMermaid(project, mapId);
    const title = pictureTitle(project, project.maps[mapId]);
    return { content, title, ...(unknown > 0 && { told: t('sheets.stepsUnknown', { count: unknown }) }) };
  },
};
