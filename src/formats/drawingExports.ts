// A map for other programs that draw: OpenJourney, JSON Canvas and Excalidraw. Each writer comes when it is used.
import '@/i18n/en/sheets';
import { withMinus } from '@/i18n/numbersIn';
import { paletteOf } from '@/layout/lookPalette';
import type { ExportFormat, ExportSource } from './exportFormat';
import { pictureTitle } from './mapTitle';
import { plainNumber } from './sheets/writtenCells';

const titleOf = ({ project, mapId }: ExportSource): string => pictureTitle(project, project.maps[mapId]);

export const openJourneyExport: ExportFormat = {
  id: 'ojf',
  extension: 'ojf',
  mime: 'application/json',
  label: 'exporting.ojf',
  note: 'exporting.ojfNote',
  about: 'exporting.ojfAbout',
  takes: 'map',
  options: {},
  async write(source) {
    const { writeOpenJourney } = await import('./writeOpenJourney');
    const { content, lead, left } = writeOpenJourney(source.project, source.mapId);
    const { t } = source;
    const without = [
      left.unmarked > 0 ? t('sheets.leftFindings', { count: left.unmarked }) : '',
      left.goals > 0 ? t('sheets.leftGoals', { count: left.goals }) : '',
      left.durations > 0 ? t('sheets.leftDurations', { count: left.durations }) : '',
      left.phases > 0 ? t('sheets.leftPhases', { count: left.phases }) : '',
    ].filter(Boolean);
    const told = [
      lead && left.feelings > 0 ? t('sheets.feelingsLeft', { count: left.feelings, name: lead.name }) : '',
      left.findings > 0 ? t('sheets.findingsLeft', { count: left.findings }) : '',
      without.length > 0 ? t('sheets.leftOut', { list: without.join(', ') }) : '',
    ].filter(Boolean);
    return { content, title: titleOf(source), ...(told.length > 0 && { told: told.join(' ') }) };
  },
};

export const canvasExport: ExportFormat = {
  id: 'canvas',
  extension: 'canvas',
  mime: 'application/json',
  label: 'exporting.canvas',
  note: 'exporting.canvasNote',
  about: 'exporting.canvasAbout',
  takes: 'map',
  options: {},
  async write(source) {
    const { writeCanvas } = await import('./writeCanvas');
    const signed = (value: number): string =>
      `${value > 0 ? '+' : ''}${withMinus(plainNumber(value, source.language))}`;
    return {
      content: writeCanvas(source.scene(), paletteOf(source.project, 'light'), signed),
      title: titleOf(source),
    };
  },
};

export const excalidrawExport: ExportFormat = {
  id: 'excalidraw',
  extension: 'excalidraw',
  mime: 'application/json',
  label: 'exporting.excalidraw',
  note: 'exporting.excalidrawNote',
  about: 'exporting.excalidrawAbout',
  takes: 'map',
  options: {},
  async write(source) {
    const { writeExcalidraw } = await import('./writeExcalidraw');
    return {
      content: writeExcalidraw(source.scene(), paletteOf(source.project, 'light')),
      title: titleOf(source),
    };
  },
};
