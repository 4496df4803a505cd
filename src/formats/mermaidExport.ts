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
    const { content, unknown, averaged, left } = writeMermaid(project, mapId);
    const title = pictureTitle(project, project.maps[mapId]);
    const without = [
      left.cards > 0 ? t('sheets.leftCards', { count: left.cards }) : '',
      left.findings > 0 ? t('sheets.leftAllFindings', { count: left.findings }) : '',
      left.phases > 0 ? t('sheets.leftPhases', { count: left.phases }) : '',
    ].filter(Boolean);
    const told = [
      unknown > 0 ? t('sheets.stepsUnknown', { count: unknown }) : '',
      averaged > 0 ? t('sheets.stepsAveraged', { count: averaged }) : '',
      without.length > 0 ? t('sheets.leftOut', { list: without.join(', ') }) : '',
    ].filter(Boolean);
    return { content, title, ...(told.length > 0 && { told: told.join(' ') }) };
  },
};
