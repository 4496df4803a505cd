// The words of headlines: facts found in the analysis as a sentence of the language.
import type {
  BacklogHeadline,
  BarriersHeadline,
  CompareHeadline,
  CurveHeadline,
  GapsHeadline,
  MapHeadline,
  MatrixHeadline,
  PersonaHeadline,
  RoadmapHeadline,
  SourcesHeadline,
  WorksHeadline,
} from '@/analysis/headlines';
import type { ValuesHeadline } from '@/analysis/valuesHeadline';
import { shownValue, unitOf } from '@/analysis/measured';
import { sceneWords } from '../sceneWords';
import type { DeckTools } from './deckTools';
import { named } from './deckWords';

type Speech = Pick<DeckTools, 't' | 'words'>;

/** Of what a headline is true, where that is not the whole map: of one stage, of several, or of what stands in some lanes. */
export type PartOf = 'stage' | 'stages' | 'lane' | 'lanes';

const whereOf = (t: Speech['t'], part: Exclude<PartOf, 'stage'>): string =>
  // keys: deck.headline.where.*
  t(`deck.headline.where.${part}`);

export function mapWords({ t, words }: Speech, said: MapHeadline, part?: PartOf): string {
  switch (said.kind) {
    case 'loses': {
      const what = [
        said.barriers > 0 ? t('deck.headline.barriers', { count: said.barriers }) : '',
        said.pains > 0 ? t('deck.headline.pains', { count: said.pains }) : '',
        said.feeling === undefined ? '' : t('deck.headline.feeling', { value: words.signed(said.feeling) }),
      ];
      const loss = { stage: named(said.name), what: what.filter(Boolean).join(', ') };
      if (part === undefined) return t('deck.headline.loses', loss);
      if (part === 'stage') return t('deck.headline.losesAlone', loss);
      return t('deck.headline.losesHere', { ...loss, where: whereOf(t, part) });
    }
    case 'worst': {
      const worst = { stage: named(said.name), value: words.signed(said.feeling) };
      if (part === undefined) return t('deck.headline.worst', worst);
      if (part === 'stage') return t('deck.headline.worstAlone', worst);
      return t('deck.headline.worstHere', { ...worst, where: whereOf(t, part) });
    }
    case 'counts':
      return t('deck.headline.counts', {
        stages: t('deck.headline.stages', { count: said.stages }),
        cards: t('deck.headline.cards', { count: said.cards }),
      });
  }
}

/** @param isPart whether only some of the stages are shown */
export const worksWords = ({ t }: Speech, { name, count }: WorksHeadline, isPart = false): string =>
  isPart
    ? t('deck.headline.worksHere', { stage: named(name), count, where: whereOf(t, 'stages') })
    : t('deck.headline.works', { stage: named(name), count });

/**
 * Values are written as the cells of the map have them.
 * @param isPart whether only some of the stages are shown
 */
export function valuesWords({ t }: Speech, { metric, low, high }: ValuesHeadline, isPart = false): string {
  const { value } = sceneWords(t);
  const written = ({ measured }: ValuesHeadline['low']): string =>
    value(shownValue(metric, measured), unitOf(metric), metric.kind === 'nps');
  const [least, most] = [written(low), written(high)];
  const said = { metric: named(metric.name), low: least, lowStage: named(low.name) };
  if (low === high) return t('deck.headline.valueAt', said);
  const span = { ...said, high: most, highStage: named(high.name) };
  if (isPart) return t('deck.headline.valuesHere', { ...span, where: whereOf(t, 'stages') });
  return t(least === most ? 'deck.headline.valuesSame' : 'deck.headline.values', span);
}

export function personaWords({ t, words }: Speech, name: string, { low, high }: PersonaHeadline): string {
  const said = { name: named(name, 40), low: named(low.name), lowValue: words.signed(low.feeling) };
  if (!high) return t('deck.headline.personaLow', said);
  return t('deck.headline.personaBoth', {
    ...said,
    high: named(high.name),
    highValue: words.signed(high.feeling),
  });
}

/** @param isPart whether only some of the stages are shown */
export function curveWords(
  { t, words }: Speech,
  persona: string,
  said: CurveHeadline,
  isPart = false,
): string {
  const name = named(persona, 40);
  switch (said.kind) {
    case 'falls':
      return t(isPart ? 'deck.headline.fallsHere' : 'deck.headline.falls', {
        name,
        stage: named(said.name),
        from: words.signed(said.from),
        to: words.signed(said.to),
      });
    case 'rises':
      return t(isPart ? 'deck.headline.risesHere' : 'deck.headline.rises', {
        name,
        low: words.signed(said.low.feeling),
        first: named(said.low.name),
        high: words.signed(said.high.feeling),
        last: named(said.high.name),
      });
    case 'between':
      return t('deck.headline.between', {
        name,
        first: named(said.low.name),
        low: words.signed(said.low.feeling),
        last: named(said.high.name),
        high: words.signed(said.high.feeling),
      });
    case 'level':
      return t(isPart ? 'deck.headline.levelHere' : 'deck.headline.level', {
        name,
        value: words.signed(said.feeling),
      });
  }
}

export function barriersWords(
  { t }: Speech,
  { half, count, title, weight, total }: BarriersHeadline,
): string {
  if (half === 1) return t('deck.headline.barrierAlone', { title: named(title), weight, total });
  return t('deck.headline.barrierHalf', { count: half, all: count, title: named(title) });
}

export function compareWords({ t, words }: Speech, said: CompareHeadline, weight: number): string {
  switch (said.kind) {
    case 'gains':
      return t('deck.headline.gains', {
        stage: named(said.name),
        name: named(said.persona, 40),
        before: words.signed(said.before),
        after: words.signed(said.after),
      });
    case 'weight':
      return t(said.after < said.before ? 'deck.headline.lighter' : 'deck.headline.heavier', {
        before: said.before,
        after: said.after,
      });
    case 'same':
      return t('deck.headline.sameMaps', { before: weight });
  }
}

export function gapsWords({ t }: Speech, { goes, before, after, open, added }: GapsHeadline): string {
  if (goes < 0) return t('deck.headline.heavier', { before, after });
  const stays = t('deck.headline.gapOpen', { count: open + added });
  if (before > 0 && after === 0) return t('deck.headline.gapAll', { before });
  if (goes === 0) return t('deck.headline.gapNothing', { before, open: stays });
  return t('deck.headline.gapCloses', { before, after, open: stays });
}

export function matrixWords({ t }: Speech, { kind, count, weight, total }: MatrixHeadline): string {
  if (kind === 'quickWins')
    return t(total > 0 ? 'deck.headline.quickWins' : 'deck.headline.quickWinsPlain', {
      count,
      weight,
      total,
    });
  return t(total > 0 ? 'deck.headline.noQuickWins' : 'deck.headline.noQuickWinsPlain', {
    count,
    weight,
    total,
  });
}

export function roadmapWords({ t, words }: Speech, { count, from, to, late }: RoadmapHeadline): string {
  if (late > 0) return t('deck.headline.roadmapLate', { count: late, all: count, to: words.month(to) });
  return t('deck.headline.roadmap', { count, from: words.month(from), to: words.month(to) });
}

export function backlogWords(
  { t }: Speech,
  { count, answered, total, solved, left }: BacklogHeadline,
): string {
  if (total === 0) return t('deck.headline.backlogPlain', { count });
  if (left === 0) return t('deck.headline.backlogAll', { count, total, solved });
  return t('deck.headline.backlog', { count, answered, total, left });
}

export function sourcesWords({ t, words }: Speech, said: SourcesHeadline): string {
  const { count, researched, total, assumed } = said;
  if (total > 0 && assumed === 0 && researched === total) return t('deck.headline.sourcesAll', { count });
  return t('deck.headline.sources', {
    count,
    share: words.share(total === 0 ? 0 : researched / total),
    assumed: t('deck.headline.assumed', { count: assumed }),
  });
}
