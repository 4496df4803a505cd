// The whole project as JSON: the file that Waymark itself opens again.
import { toJson } from '@/model/serialise';
import type { ExportFormat } from './exportFormat';
import { jsonFile } from './fileKinds';
import { projectTitle } from './mapTitle';

export const jsonExport: ExportFormat = {
  id: 'json',
  ...jsonFile,
  label: 'exporting.json',
  note: 'exporting.jsonNote',
  about: 'exporting.jsonAbout',
  options: {},
  async write({ project }, _options, { withImages }) {
    const whole = (await withImages?.(project)) ?? project;
    return { content: toJson(whole), title: projectTitle(whole) };
  },
};
