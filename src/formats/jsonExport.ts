// The whole project as JSON: the file that Waymark itself opens again.
import { toFile } from '@/model/serialise';
import type { ExportFormat } from './exportFormat';
import { jsonFile } from './fileKinds';
import { projectTitle } from './mapTitle';

export const jsonExport: ExportFormat = {
  id: 'json',
  ...jsonFile,
  label: 'exporting.json',
  note: 'exporting.jsonNote',
  about: 'exporting.jsonAbout',
  takes: 'project',
  options: { link: [true] },
  async write({ project }, _options, { withImages, earlierFiles }) {
    const whole = (await withImages?.(project)) ?? project;
    const content = await toFile(whole, (hash) => earlierFiles?.(project, hash) ?? []);
    return { content, title: projectTitle(whole) };
  },
};
