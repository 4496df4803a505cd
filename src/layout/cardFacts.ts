// The quiet line of facts under a card's text: which of them a map shows, and in which words.
import { type Measured, shownValue, unitOf } from '@/analysis/measured';
import { measuredCardIds, measuresAt, valueOnStage } from '@/analysis/measuredAt';
import type { Id } from '@/model/id';
import { metricsOf } from '@/model/select';
import type { Card, MapLayer, Metric, Project } from '@/model/types';
import type { SceneWords } from './scene';

/** The words that a line of facts writes itself. */
export type FactWords = Pick<
  SceneWords,
  'factCustomer' | 'factCompany' | 'factLink' | 'factLearning' | 'reactive' | 'proactive'
>;

type FactLayer = Exclude<MapLayer, 'heat' | 'picture' | 'measures' | 'contacts'>;

/** What a card says of each layer, in the order of the line; empty where nothing is known. */
const facts: Record<FactLayer, (card: Card, words: FactWords) => string> = {
  duration: ({ duration = '' }) => duration,
  department: ({ department = '' }) => department,
  importance: ({ customerImportance: customer, companyImportance: company }, words) =>
    [
      customer === undefined ? '' : `${words.factCustomer} ${customer}`,
      company === undefined ? '' : `${words.factCompany} ${company}`,
    ]
      .filter(Boolean)
      .join(', '),
  initiative: ({ initiative }, words) => (initiative === undefined ? '' : words[initiative]),
  link: ({ link = '' }, words) => (link.trim() === '' ? '' : words.factLink),
  learning: ({ learning = '' }, words) =>
    learning.trim() === '' ? '' : `${words.factLearning} ${learning.trim().replaceAll(/\s+/g, ' ')}`,
};
const order = Object.keys(facts) as readonly FactLayer[];

const NONE: readonly FactLayer[] = [];

/** The layers of facts that a map has switched on, in the order of the line. */
export function factLayers(project: Project, mapId: Id): readonly FactLayer[] {
  const layers = project.maps[mapId]?.layers;
  return layers ? order.filter((layer) => layers.includes(layer)) : NONE;
}

/** Whether a map shows on its touchpoints and the heads of its stages what was measured there. */
export const showsMeasures = (project: Project, mapId: Id): boolean =>
  project.maps[mapId]?.layers?.includes('measures') ?? false;

/** A measure with its value and how many answered. */
function measureWords(metric: Metric, measured: Measured, words: SceneWords): string {
  const value = words.value(shownValue(metric, measured), unitOf(metric), metric.kind === 'nps');
  const n = measured.n === undefined ? '' : ` (${words.answers(measured.n)})`;
  return `${metric.name} ${value}${n}`;
}

/** What was measured on a stage; empty where nothing was. */
export const measuredOnStage = (project: Project, stageId: Id, words: SceneWords): string =>
  metricsOf(project)
    .flatMap((metric) => {
      const found = valueOnStage(project, metric, stageId);
      return found ? [measureWords(metric, found.measured, words)] : [];
    })
    .join(' \u00b7 ');

/** What was measured at a touchpoint: each measure with its value and how many answered. */
export function measuredLine(project: Project, cardId: Id, words: SceneWords): string {
  // Few cards are measured, and all cards of a stage are asked.
  if (!measuredCardIds(project.measurements).has(cardId)) return '';
  return measuresAt(project, metricsOf(project), { cardId })
    .map(({ metric, latest: { measured } }) => measureWords(metric, measured, words))
    .join(' · ');
}

/** Whether a map shows the pictures of its cards; those of a storyboard it always shows. */
export const showsPictures = (project: Project, mapId: Id): boolean =>
  project.maps[mapId]?.layers?.includes('picture') ?? false;

/** All that is known of a card. */
export const factLine = (card: Card, words: FactWords): string => factsOf(card, order, words);

/** The line of facts of a card; empty where none of these is known. */
export function factsOf(card: Card, layers: readonly FactLayer[], words: FactWords): string {
  // Nearly every map shows none, and all cards of a stage are asked after each letter.
  if (layers.length === 0) return '';
  return layers
    .map((layer) => facts[layer](card, words))
    .filter(Boolean)
    .join(' · ');
}
