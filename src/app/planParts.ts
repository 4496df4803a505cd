// What of findings and plan can be taken: the ranked findings, the strategies in their three views, the control of a month.
import { control, isBlank } from '@/analysis/control';
import { backlogHeadline, roadmapHeadline } from '@/analysis/headlines';
import { rankFindings } from '@/analysis/ranking';
import { roadmapOf } from '@/analysis/roadmap';
import { planWeights } from '@/analysis/planWeights';
import { strategyPlan } from '@/analysis/strategyPlan';
import { deckWords } from '@/formats/deck/deckWords';
import { backlogWords, roadmapWords as roadmapSentence } from '@/formats/deck/headlineWords';
import { mapTitle, partNamed, partTitle, projectTitle } from '@/formats/mapTitle';
import type { Picture, PictureOptions } from '@/formats/picture';
import { pictureOfMatrix } from '@/formats/pictureOfMatrix';
import type { PictureHead } from '@/formats/pictureOfOverlay';
import { pageSlides, pictureOfPage, slideOfPage } from '@/formats/pictureOfPage';
import { pictureOfRoadmap } from '@/formats/pictureOfRoadmap';
import { bookOf } from '@/formats/sheets/makeSheet';
import { findingsSheet } from '@/formats/sheets/findingSheet';
import type { Sheet, SheetBook, SheetId } from '@/formats/sheets/sheet';
import { strategySheet } from '@/formats/sheets/strategySheet';
import '@/i18n/en/control';
import '@/i18n/en/experiments';
import '@/i18n/en/exporting';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import '@/i18n/en/roadmap';
import '@/i18n/en/strategies';
import { formatDate, formatMonth } from '@/i18n/format';
import { language, type t as translate } from '@/i18n/translate';
import { paletteOf } from '@/layout/lookPalette';
import type { MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { findingsOf, strategiesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { controlCells } from '@/views/control/controlCells';
import { controlPage } from '@/views/control/controlPage';
import { headline as controlSentence } from '@/views/control/controlWords';
import { mapName } from '@/views/context/mapName';
import type { ExportPart, TakenPicture } from '@/views/exporting/exportPart';
import { findingPicture } from '@/views/findings/findingPicture';
import { isHere } from '@/views/findings/findingRows';
import { sentenceOf as findingSentence } from '@/views/findings/Headline';
import { sentenceOf as strategySentence } from '@/views/plan/StrategyHeadline';
import { matrixWords, roadmapWords, strategyPicture } from '@/views/plan/strategyPictures';
import { slidesOf, textSlide } from './slidesOf';
import { tablePicture } from './tablePart';

export type PlanTaken = {
  project: Project;
  mapId: Id;
  /** Of the control page. */
  month: string;
  today: string;
  measure: MeasureText;
  t: typeof translate;
  /** In the colours that save ink. */
  onPaper?: boolean;
};

/** The parts that have something to show. */
export function planParts(taken: PlanTaken): ExportPart[] {
  const hasStrategies = strategiesOf(taken.project).length > 0;
  return [
    ...(findingsOf(taken.project, taken.mapId).length > 0 ? [findingsPart(taken)] : []),
    ...(hasStrategies ? strategyParts(taken) : []),
    controlPart(taken),
  ];
}

const headOf = (
  { project, today, measure, t, onPaper = false }: PlanTaken,
  title: string,
  ...of: string[]
): PictureHead => ({
  title,
  subtitle: [projectTitle(project), ...of, formatDate(today)].filter(Boolean).join(' \u00b7 '),
  palette: paletteOf(project, onPaper ? 'print' : 'light'),
  measure,
  t,
});

/** What is reckoned when it is first looked at: a large project has much of it, and the dialog opens at once. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const sheetBook = (title: string, id: SheetId, make: () => Sheet): SheetBook => ({
  title,
  ids: [id],
  sheet: async () => make(),
});

function findingsPart(taken: PlanTaken): ExportPart {
  const { project, mapId, t } = taken;
  const map = project.maps[mapId];
  const ofMap = map ? mapName(project, map) : '';
  const label = t('exporting.partFindings');
  const named = partNamed(map ? mapTitle(project, map) : '', label);
  const ranked = once(() => rankFindings(project, mapId).filter(isHere));
  const head = once(() =>
    headOf(
      taken,
      findingSentence(project, mapId, ranked(), t),
      ofMap === projectTitle(project) ? '' : ofMap,
      label,
    ),
  );
  return {
    id: 'findings',
    group: 'plan',
    label,
    note: t('exporting.partFindingsNote'),
    taken: {
      picture: tablePicture(t, named, head, () => findingPicture(project, ranked(), t)),
      table: sheetBook(named, 'findings', () => findingsSheet(project, ranked(), t)),
    },
  };
}

function strategyParts(taken: PlanTaken): ExportPart[] {
  const { project, today, t } = taken;
  const weights = once(() => planWeights(project, today));
  const plan = once(() => strategyPlan(strategiesOf(project), weights(), today));
  const times = once(() => roadmapOf(strategiesOf(project), today));
  const named = (word: string): string => partTitle(project, word);
  const speech = { t, words: deckWords(language()) };
  /** Each view says what it shows itself. */
  const headlines = {
    matrix: () => strategySentence(plan(), t),
    list: () => backlogWords(speech, backlogHeadline(plan())),
    roadmap: () => {
      const said = times();
      return said.bars.length === 0
        ? strategySentence(plan(), t)
        : roadmapSentence(speech, roadmapHeadline(said));
    },
  };
  const headed = (label: string, of: keyof typeof headlines) =>
    once(() => headOf(taken, headlines[of](), label));
  const part = (id: string, label: string, picture: TakenPicture): ExportPart => ({
    id,
    group: 'plan',
    label,
    taken: { picture, table: sheetBook(named(label), 'strategies', () => strategySheet(project, t)) },
  });
  const picture = (
    label: string,
    of: keyof typeof headlines,
    smallest: number,
    make: (head: PictureHead, options: PictureOptions) => Picture,
  ): TakenPicture => {
    const head = headed(label, of);
    return {
      of: (options) => ({ ...make(head(), options), fileTitle: named(label) }),
      smallest,
    };
  };
  const [matrix, list, roadmap] = [t('strategies.matrix'), t('exporting.partStrategies'), t('roadmap.title')];
  return [
    part(
      'matrix',
      matrix,
      picture(matrix, 'matrix', TYPE.mark.size, (head, options) =>
        pictureOfMatrix(plan(), matrixWords(plan(), t), head, options),
      ),
    ),
    part(
      'strategies',
      list,
      tablePicture(t, named(list), headed(list, 'list'), () =>
        strategyPicture(project, plan().all, weights(), today, t),
      ),
    ),
    part(
      'roadmap',
      roadmap,
      picture(roadmap, 'roadmap', TYPE.laneNote.size, (head, options) =>
        pictureOfRoadmap(times(), today, roadmapWords(times(), t), head, options),
      ),
    ),
  ];
}

function controlPart(taken: PlanTaken): ExportPart {
  const { project, month, today, t } = taken;
  const label = t('control.page');
  const named = partTitle(project, `${label} ${month}`);
  const told = once(() => control(project, month, today));
  const page = once(() => controlPage(project, told()));
  const head = once(() => headOf(taken, controlSentence(told()), label, formatMonth(month)));
  return {
    id: 'control',
    group: 'plan',
    label,
    note: t('control.pageNote'),
    isBlank: () => isBlank(told()),
    taken: {
      picture: {
        of: (options) => ({
          ...pictureOfPage(page(), head(), options),
          fileTitle: named,
        }),
        smallest: TYPE.laneNote.size,
        slides: slidesOf(
          head,
          (options) => pageSlides(page(), head(), textSlide(options)),
          { said: t('exporting.partByPart') },
          (slide, own, options) => ({
            ...slideOfPage(slide, own, options, textSlide(options)),
            fileTitle: named,
          }),
        ),
      },
      table: bookOf(named, 'control', () => controlCells(project, told()), t),
    },
  };
}
