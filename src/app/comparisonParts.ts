// What of a comparison can be taken: its views as pictures, its tables as CSV, and the card of its differences.
import type { ReactNode } from 'react';
import { type GapTable, gapTable } from '@/analysis/gapTable';
import { compareHeadline } from '@/analysis/headlines';
import { deckWords } from '@/formats/deck/deckWords';
import { compareWords } from '@/formats/deck/headlineWords';
import { partTitle, projectTitle } from '@/formats/mapTitle';
import { type PictureHead, pictureOfOverlay } from '@/formats/pictureOfOverlay';
import type { Picture, PictureOptions } from '@/formats/picture';
import { pictureOfCard } from '@/formats/pictureOfCard';
import { curvesOnSlides, type CurveGraph, pictureOfCurves } from '@/formats/pictureOfCurves';
import { pageSlides, pictureOfPage, slideOfPage } from '@/formats/pictureOfPage';
import { pictureOfSides, slideOfSides } from '@/formats/pictureOfSides';
import { pictureOfTable, slideOfTable, tableSlides } from '@/formats/pictureOfTable';
import { bookOf } from '@/formats/sheets/makeSheet';
import { differenceCells } from '@/formats/writeDifferences';
import { gapCells } from '@/formats/writeGapTable';
import '@/i18n/en/gap';
import '@/i18n/en/overlay';
import { formatDate, formatNumber, formatSigned, todayIso } from '@/i18n/format';
import { formatDuration } from '@/i18n/formatDuration';
import { language, type t as translate } from '@/i18n/translate';
import type { OverlayScene } from '@/layout/overlay';
import { paletteOf } from '@/layout/lookPalette';
import type { MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import { type ComparisonSlides, SLIDE } from '@/views/compare/comparisonSlides';
import { curveChangeWords } from '@/views/compare/curveChangeWords';
import { differenceCard } from '@/views/compare/differenceCard';
import { differenceLines } from '@/views/compare/differenceLines';
import type { Found } from '@/views/compare/findDifferences';
import { gapPicture } from '@/views/compare/gapPicture';
import { gapSentence } from '@/views/compare/gapWords';
import type { namesOf } from '@/views/compare/namesOf';
import { sideMarks } from '@/views/compare/sideMarks';
import { headline } from '@/views/compare/storyWords';
import type { Aligned } from '@/views/compare/useAligned';
import { summaryPage } from '@/views/compare/summaryPage';
import type { ExportPart, TakenPicture } from '@/views/exporting/exportPart';
import { comparisonNames } from './comparisonOutline';
import { slidesOf, textSlide } from './slidesOf';

export type ComparisonTaken = {
  t: typeof translate;
  found: Found;
  names: ReturnType<typeof namesOf>;
  measure: MeasureText;
  /** Stages and lanes that stay the same are left out already. */
  cuts: boolean;
  /** The choice of that. */
  choices: ReactNode;
  /** Those that are drawn, and the choice of whose. */
  graphs: readonly CurveGraph[];
  graphChoices: ReactNode;
  /** Undefined while they are laid out. */
  overlay: OverlayScene | undefined;
  aligned: Aligned | undefined;
  slides: ComparisonSlides | undefined;
};

/** What can be taken, in the order of the views. */
export function comparisonParts({
  t,
  found,
  names,
  measure,
  cuts,
  choices,
  graphs,
  graphChoices,
  overlay,
  aligned,
  slides,
}: ComparisonTaken): ExportPart[] {
  const { comparison, rows, story, lines, rest } = found;
  const named = (word: string) => partTitle(comparison.to.project, word);
  const fromTo = t('compare.fromTo', { before: names.labels.from, after: names.labels.to });
  const head: PictureHead = {
    title: headline(story, rows.length, rest),
    subtitle: [projectTitle(comparison.to.project), fromTo, formatDate(todayIso())]
      .filter(Boolean)
      .join(' \u00b7 '),
    palette: paletteOf(comparison.to.project, 'light'),
    measure,
    t,
  };
  let gap: GapTable | undefined;
  const gapOf = () => (gap ??= gapTable(comparison, todayIso()));
  const gapHead = (): PictureHead => ({ ...head, title: gapSentence(gapOf()) });
  /** Over the curves stands what is felt by whoever is drawn. */
  const curvesHead = (drawn: readonly CurveGraph[]): PictureHead => {
    const [alone, ...others] = drawn;
    const speech = { t, words: deckWords(language()) };
    // On a page by itself a curve speaks for itself.
    if (alone && others.length === 0 && graphs.length > 1)
      return { ...head, title: curveChangeWords(speech, alone, alone.title === t('overlay.allPersonas')) };
    const said = compareHeadline(story, gapOf());
    const isDrawn = said.kind === 'gains' && drawn.some(({ title }) => title === said.persona);
    return isDrawn ? { ...head, title: compareWords(speech, said, story.weights.after) } : head;
  };
  const adviceOfMap = t(cuts ? 'comparisonExport.adviceCard' : 'comparisonExport.adviceSame');
  const picture = (
    make: ((options: PictureOptions) => Picture) | undefined,
    word: string,
    more: Omit<TakenPicture, 'of'>,
  ): TakenPicture => ({
    ...more,
    of: make && ((options) => ({ ...make(options), fileTitle: named(word) })),
  });
  const onSlides = <Slide>(
    list: ((options: PictureOptions) => readonly Slide[]) | undefined,
    words: { said: string; holds?: string },
    make: (slide: Slide, head: PictureHead, options: PictureOptions) => Picture,
  ): Pick<TakenPicture, 'slides'> => ({
    slides: slidesOf(() => head, list, words, make),
  });
  const held = t('comparisonExport.slidesHold');
  const ofText = { smallest: TYPE.laneNote.size, advice: t('comparisonExport.adviceLong') };
  const sides = aligned && {
    scenes: aligned.scenes,
    marks: sideMarks(aligned.comparison, aligned.marks),
    labels: names.labels,
  };
  const curveWords = {
    labels: names.states,
    better: t('compare.gapBetter'),
    worse: t('compare.gapWorse'),
    signed: formatSigned,
  };
  const called = comparisonNames(t);
  const card = differenceCard(found);
  const page = summaryPage(comparison, story, rest);
  return [
    {
      ...called.summary,
      taken: {
        picture: picture((options) => pictureOfPage(page, head, options), t('comparisonExport.summary'), {
          ...ofText,
          ...onSlides(
            (options) => pageSlides(page, head, textSlide(options)),
            { said: t('comparisonExport.slidesWhole') },
            (slide, own, options) => slideOfPage(slide, own, options, textSlide(options)),
          ),
        }),
      },
    },
    {
      ...called.overlay,
      choices,
      taken: {
        picture: picture(
          overlay && ((options) => pictureOfOverlay(overlay, head, options)),
          t('compare.views.overlay'),
          {
            smallest: TYPE.mark.size,
            advice: adviceOfMap,
            hasLegend: true,
            ...onSlides(
              slides && (() => slides.overlay),
              { said: held, holds: held },
              (slide, own, options) => pictureOfOverlay(slide, own, options, SLIDE),
            ),
          },
        ),
      },
    },
    {
      ...called.sideBySide,
      choices,
      taken: {
        picture: picture(
          sides && ((options) => pictureOfSides(sides, head, options)),
          t('compare.views.sideBySide'),
          {
            smallest: TYPE.mark.size,
            advice: adviceOfMap,
            ...onSlides(slides && (() => slides.sides), { said: held, holds: held }, (slide, own, options) =>
              slideOfSides({ ...slide, labels: names.labels }, own, options, SLIDE),
            ),
          },
        ),
      },
    },
    {
      ...called.curves,
      choices: graphChoices,
      taken: {
        picture: picture(
          (options) => pictureOfCurves(graphs, curveWords, curvesHead(graphs), options),
          t('compare.views.curves'),
          {
            smallest: TYPE.mark.size,
            advice: t('comparisonExport.adviceCurves'),
            hasLegend: true,
            ...onSlides(
              (options) => curvesOnSlides(graphs, curveWords, curvesHead(graphs), options),
              { said: t('exporting.partByPart') },
              (some, { subtitle }, options) =>
                pictureOfCurves(some, curveWords, { ...curvesHead(some), subtitle }, options),
            ),
          },
        ),
      },
    },
    {
      ...called.gapTable,
      taken: {
        picture: picture(
          (options) => pictureOfTable(gapPicture(gapOf()), gapHead(), options),
          t('compare.views.gapTable'),
          {
            ...ofText,
            ...onSlides(
              (options) => tableSlides(gapPicture(gapOf()), gapHead(), textSlide(options)),
              { said: t('comparisonExport.slidesTable') },
              (slide, { subtitle }, options) =>
                slideOfTable(slide, { ...gapHead(), subtitle }, options, textSlide(options)),
            ),
          },
        ),
        table: bookOf(
          named(t('gap.fileTable')),
          'gaps',
          () => gapCells(gapOf(), { t, number: formatNumber, time: formatDuration }),
          t,
        ),
      },
    },
    {
      ...called.card,
      taken: {
        picture: picture((options) => pictureOfCard(card, head, options), t('comparisonExport.card'), ofText),
      },
    },
    {
      ...called.differences,
      taken: {
        table: bookOf(
          named(t('gap.fileList')),
          'differences',
          () => differenceCells(differenceLines(comparison, lines), t),
          t,
        ),
      },
    },
  ];
}
