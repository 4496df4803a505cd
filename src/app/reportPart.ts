// The report of a project: cover, personas, maps, comparison, findings, plan and sources, page after page.
import type { ReactNode } from 'react';
import { unfoldedProject } from '@/analysis/shownProject';
import { exportSource } from '@/formats/exportSource';
import { partTitle, projectTitle } from '@/formats/mapTitle';
import type { Picture, PictureOptions } from '@/formats/picture';
import type { PictureHead } from '@/formats/pictureOfOverlay';
import { pictureOfPage } from '@/formats/pictureOfPage';
import { type Leaf, LEAST_POINTS, leafOf, pointsOnSlide } from '@/formats/slide';
import '@/i18n/en/deck';
import '@/i18n/en/exporting';
import { formatDate } from '@/i18n/format';
import { language, type t as translate } from '@/i18n/translate';
import { paletteOf } from '@/layout/lookPalette';
import type { MeasureText, Scene } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { evidenceOf, mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { mapName } from '@/views/context/mapName';
import type { ExportPart, PictureSteps, TakenPicture } from '@/views/exporting/exportPart';
import { mapTaken } from '@/views/exporting/mapTaken';
import { sourcePicture } from '@/views/research/sourcePicture';
import { type Paged, pagesOf } from './leafPages';
import { tablePicture } from './tablePart';

export type ReportTaken = {
  project: Project;
  /** What else can be taken, in the order in which it is listed: pages of it are chapters. */
  parts: readonly ExportPart[];
  today: string;
  measure: MeasureText;
  layout: (project: Project, mapId: Id) => Scene;
  t: typeof translate;
  /** Whether lanes that are folded on the maps are unfolded, and the choice of that. */
  unfolds?: boolean;
  choices?: ReactNode;
};

/** Of a comparison, what is to be read out; its large pictures have pages of their own where somebody wants them. */
const OF_COMPARISON = new Set(['summary', 'curves', 'gapTable']);

/** The id of the part. */
export const REPORT = 'report';

type Chapter = Paged & { title: string };

/** Every page is for the same leaf: a sheet, unless slides are wanted. */
const onLeaf = (options: PictureOptions): PictureOptions => ({
  ...options,
  proportions: leafOf(options.proportions) ?? 'sheet',
});

/** A page with its number in the lower corner: by it the contents on the cover lead there. It is as large on every sheet. */
const numbered = (picture: Picture, number: number, fill: string, leaf: Leaf | undefined): Picture => ({
  ...picture,
  draw(pen) {
    picture.draw(pen);
    const { x, y, width, height } = picture.box;
    const size = LEAST_POINTS / pointsOnSlide(picture.box, 1, leaf);
    const look = { font: 'laneNote', size, fill, anchor: 'end' } as const;
    pen.text(String(number), x + width - 14, y + height - 10, look);
  },
});

/** The sources of a project as a table, unless there are none. */
export const sourcesTaken = (
  project: Project,
  head: () => PictureHead,
  t: typeof translate,
): TakenPicture | undefined =>
  evidenceOf(project).length === 0
    ? undefined
    : tablePicture(t, partTitle(project, t('deck.slide.sources')), head, () => sourcePicture(project, t));

export function reportPart(taken: ReportTaken): ExportPart {
  const { project, parts, today, measure, layout, t, unfolds = false, choices } = taken;
  const palette = paletteOf(project, 'light');
  const title = projectTitle(project) || t('deck.untitled');
  const head = (...words: (string | undefined)[]): PictureHead => ({
    title,
    subtitle: [...words, formatDate(today)].filter(Boolean).join(' \u00b7 '),
    palette,
    measure,
    t,
  });
  const named = partTitle(project, t('exporting.partReport'));
  const ofGroup = (wanted: ExportPart['group'], has: (id: string) => boolean = () => true): Chapter[] =>
    parts.flatMap(({ id, group, label, taken: own, isBlank }) =>
      group === wanted && own?.picture && has(id) && isBlank?.() !== true
        ? [{ title: label, picture: own.picture }]
        : [],
    );
  const maps = (): Chapter[] =>
    mapsOf(project).map((map) => {
      // A report is leafed through: a large map is in it with all of its parts.
      const pictureOf = (drawn: Project): TakenPicture => {
        const words = { t, language: language(), measure, layout, palette };
        const source = exportSource(drawn, map.id, words);
        return mapTaken({ source, layout, measure, palette, most: Infinity });
      };
      const picture = pictureOf(unfolds ? unfoldedProject(project, map.id) : project);
      return {
        title: mapName(project, map),
        picture,
        // At a glance it is seen as it is worked on: unfolded it would be a pattern.
        atAGlance: unfolds ? pictureOf(project).of : picture.of,
      };
    });
  const sources = (): Chapter[] => {
    const label = t('deck.slide.sources');
    const headed = () => ({ ...head(projectTitle(project)), title: label });
    const picture = sourcesTaken(project, headed, t);
    return picture ? [{ title: label, picture }] : [];
  };
  const chapters = (): Chapter[] => [
    ...ofGroup('personas'),
    ...maps(),
    ...ofGroup('comparison', (id) => OF_COMPARISON.has(id)),
    ...ofGroup('plan'),
    ...sources(),
  ];
  const cover = (options: PictureOptions, list: readonly { title: string; page: number }[]): Picture => ({
    ...pictureOfPage(
      {
        paragraphs: [],
        sections: [
          {
            title: t('exporting.contents'),
            blocks: [
              {
                kind: 'items',
                items: list.map(({ title: chapter, page }) => ({ title: chapter, figure: String(page) })),
              },
            ],
          },
        ],
      },
      head(t('exporting.partReport'), project.owner),
      options,
    ),
    fileTitle: named,
  });
  const isComing = parts.some(({ group, isComing: waits }) => group === 'comparison' && waits);
  /** A step for each chapter, and for each page of a map. */
  function* steps(wished: PictureOptions): PictureSteps {
    // Pages of one file are of one size.
    const options = onLeaf(wished);
    const list: { title: string; page: number }[] = [];
    const pages: Picture[] = [];
    for (const chapter of chapters()) {
      // The cover is the first page.
      list.push({ title: chapter.title, page: pages.length + 2 });
      for (const picture of yield* pagesOf(chapter, options))
        pages.push(numbered(picture, pages.length + 2, palette.muted, leafOf(options.proportions)));
      yield;
    }
    return [cover(options, list), ...pages];
  }
  return {
    id: REPORT,
    group: 'project',
    label: t('exporting.partReport'),
    note: t('exporting.partReportNote'),
    choices,
    isComing,
    taken: {
      picture: {
        of: (options) => cover(onLeaf(options), []),
        smallest: TYPE.laneNote.size,
        slides: { said: t('exporting.partReport'), steps: isComing ? undefined : steps },
        isMany: true,
      },
    },
  };
}
