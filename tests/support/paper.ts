// PDFs in tests: the fonts of paper from disk, and a map of a project as an export source.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportOptions, ExportSource, ExportTools } from '@/formats/exportFormat';
import { exportSource } from '@/formats/exportSource';
import type { Language } from '@/i18n/translate';
import { tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from './aProject';
import { inFolder, type Opener, run } from './openers';

export const fontsOnDisk = join(import.meta.dirname, '../../public/fonts');

/** What Node lends to a PDF. */
export const paperTools: ExportTools = {
  fontBytes: async (font) => new Uint8Array(readFileSync(join(fontsOnDisk, `${font}.ttf`))),
};

export const paperOptions: ExportOptions = { scale: 1, title: true, legend: true, background: 'white' };

/** The first map of a project, to be exported in a language. */
export async function sourceOf(project: Project, language: Language): Promise<ExportSource> {
  const [map] = mapsOf(project);
  if (!map) throw new Error('no map');
  return exportSource(project, map.id, { t: await tIn(language), language, measure: createTableMeasure() });
}

/** A map in Arabic, Hebrew, Greek and Japanese, with what is hard in each. */
export async function rightToLeft(): Promise<ExportSource> {
  const { project } = aProject({
    title: 'رحلة العميل (2026)',
    stages: ['اكتشاف الحاجة', 'בחירת בנק (ABC)', 'Ελληνικά'],
    lanes: ['الموقع الإلكتروني', 'סניף', { kind: 'emotion', name: 'المشاعر' }],
    cards: {
      'اكتشاف الحاجة/الموقع الإلكتروني': ['يبحث عن حساب للطلاب في Google بسعر 25 دولارًا', 'لا إله إلا الله'],
      'בחירת בנק (ABC)/סניף': ['לא מוצא (באתר האינטרנט) 4 בנקים', 'Family 👩‍👩‍👧‍👦 and 🇩🇪'],
      'Ελληνικά/סניף': ['Συγκρίνει τράπεζες', 'お客様は申し込む'],
    },
    personas: ['سارة'],
    feelings: { سارة: { 'اكتشاف الحاجة': 1, 'בחירת בנק (ABC)': -1 } },
  });
  return sourceOf(project, 'en');
}

const opened = (program: Opener, bytes: Uint8Array): string =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'file.pdf'), bytes);
    return run(program, ['file.pdf'], folder);
  });

/** What pdfinfo says of a file, by its words. */
export const toldOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    opened('pdfinfo', bytes)
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', ...rest] = line.split(':');
        return [name, rest.join(':').trim()];
      }),
  );

/** The fonts of a file, a line for each. */
export const fontsIn = (bytes: Uint8Array): string[] => opened('pdffonts', bytes).trim().split('\n').slice(2);

/** A project whose map is from the right, of letters alone that the fonts of paper have, and without marks. */
export const rightToLeftProject = (): Project =>
  aProject({
    title: 'رحلة العميل',
    stages: ['اكتشاف الحاجة', 'בחירת בנק'],
    lanes: ['الموقع الإلكتروني', 'סניף', { kind: 'emotion', name: 'المشاعر' }],
    cards: {
      'اكتشاف الحاجة/الموقع الإلكتروني': ['يبحث عن حساب للطلاب', 'يقارن بين الرسوم في ثلاثة مواقع'],
      'בחירת בנק/סניף': ['משווה בין בנקים ושואל חברים', 'לא מוצא את הטופס'],
    },
    personas: ['سارة'],
    feelings: { سارة: { 'اكتشاف الحاجة': 1, 'בחירת בנק': -1 } },
  }).project;
