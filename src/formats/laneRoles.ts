// Lane roles of a table: what a row of it is - a kind of lane, findings or feelings - by its name, since nothing else says so.
import { LIMITS } from '@/model/constants';
import { type CardLaneKind, cardLaneKinds } from '@/model/laneKinds';
import type { FindingKind } from '@/model/types';
import { channelIcon, exactly, plainName } from './channelNames';
import { guessLane } from './ojfLanes';

/**
 * A kind of lane that holds cards, findings of a kind, strategies, a persona's feelings, what is said of the stages
 * themselves, or nothing that is read.
 */
export type LaneRole =
  CardLaneKind | FindingKind | 'opportunities' | 'emotion' | 'goal' | 'duration' | 'skip';

export const laneRoles: readonly LaneRole[] = [
  ...cardLaneKinds,
  'pain',
  'barrier',
  'delight',
  'opportunities',
  'emotion',
  'goal',
  'duration',
  'skip',
];

/** Names that whole rows or columns bear, and hardly a card: by them a table is told from a block of cells. */
const LANE_NAMES = exactly(
  '(?:user |customer |client |buyer |their |key )?(?:actions?|activit(?:y|ies)|doing|does|do|tasks?|steps|behaviou?rs?)',
  '(?:user |customer |client )?(?:thoughts?|thinking|thinks?|mindset|says?|quotes?|verbatims?)',
  '(?:user |customer |client )?(?:feelings?|feels?|emotions?|emotional (?:state|curve|journey)|moods?|sentiments?|experience|satisfaction)',
  '(?:user |customer |client )?(?:pains?|pain ?-?points?|problems?|frustrations?|frictions?|barriers?|blockers?|bottlenecks?|obstacles?|challenges?|issues|delights?|gains?|highlights)',
  '(?:customer )?(?:touch ?-?points?|channels?|devices?|media)',
  '(?:user |customer |business )?(?:goals?|needs?|expectations?|questions?|motivations?|jobs?|wants)',
  '(?:opportunit(?:y|ies)|ideas?|solutions?|improvements?|recommendations?|insights?|metrics?|kpis?|owners?|departments?|responsible|evidence|learnings?|moments? of truth)',
  '(?:front|back|on)[ -]?stage(?: actions?)?|support(?: process(?:es)?)?|systems?|process(?:es)?|physical evidence|story ?-?boards?',
  '(?:что делает|действия|действие|шаги|активности|поведение)(?: клиента| пользователя)?|делает',
  '(?:мысли|думает|что думает|цитаты|говорит|вопросы|ожидания|потребности|цели|цель|мотивация|мотивы|задачи)(?: клиента| пользователя)?',
  '(?:эмоции|эмоция|чувства|чувствует|что чувствует|настроение|впечатления|эмоциональный фон)(?: клиента| пользователя)?',
  '(?:боли|боль|болевые точки|проблемы|проблема|барьеры|барьер|трудности|сложности|препятствия|радости|восторги|плюсы)(?: клиента| пользователя)?',
  '(?:точки контакта|точка контакта|точки касания|точка касания|каналы?|каналы? (?:связи|взаимодействия|коммуникации))',
  '(?:возможности|идеи|решения|решение|гипотезы|улучшения|метрики|показатели|ответственный|ответственные|владелец|процессы?|системы?|поддержка|фронт-?офис|бэк-?офис|фронтстейдж|бэкстейдж|моменты? истины|инсайты|раскадровка)',
);

/** What stands in the corner or above the column of stages. */
const STAGE_WORDS = exactly(
  '(?:journey |customer )?(?:stages?|phases?|steps?|lens|lenses)(?: name)?',
  'этапы?(?: пути| cjm)?|стади[яи]|фаз[аы]|шаги?|название этапа',
);

const GOALS = exactly('(?:stage )?goal|goal of the stage|цель(?: этапа)?');
const DURATIONS = exactly(
  '(?:stage )?duration|time(?: (?:spent|needed|frame))?|how long|(?:длительность|продолжительность)(?: этапа)?|время|сроки?',
);
const OPPORTUNITIES = exactly('opportunit(?:y|ies)|возможност[ьи]');

/** What our own tables write before the title of a finding, by its kind. */
const FINDING_WORDS: readonly { kind: FindingKind; before: RegExp }[] = [
  { kind: 'pain', before: /^(?:pain(?: ?point)?|боль|болевая точка):\s+/iu },
  { kind: 'barrier', before: /^(?:barrier|барьер):\s+/iu },
  { kind: 'delight', before: /^(?:delight|приятный момент):\s+/iu },
];

/** The finding that a text tells with its kind before it, as *Barrier: the card is late*; undefined for any other text. */
export function toldFinding(text: string): { kind: FindingKind; title: string } | undefined {
  const word = FINDING_WORDS.find(({ before }) => before.test(text));
  return word && { kind: word.kind, title: text.replace(word.before, '') };
}

export function isLaneName(name: string): boolean {
  const bare = plainName(name);
  return LANE_NAMES.test(bare) || DURATIONS.test(bare) || channelIcon(bare) !== 'other';
}
export const isStageWord = (name: string): boolean => STAGE_WORDS.test(plainName(name));

/** The role of a row by its name; feelings only where every value of it is one. */
export function guessRole(name: string, values: readonly string[]): LaneRole {
  const bare = plainName(name);
  const filled = values.filter((value) => value !== '');
  if (GOALS.test(bare)) return 'goal';
  if (DURATIONS.test(bare) && filled.every((value) => value.length <= LIMITS.title)) return 'duration';
  if (OPPORTUNITIES.test(bare)) return 'opportunities';
  if (filled.length > 0 && filled.every(toldFinding)) return 'pain';
  if (/emotion|feel|mood|sentiment|satisf|эмоци|чувств|настроен|удовлетвор/iu.test(bare)) {
    const scores = filled.every((value) => scoreOf(value) !== undefined);
    if (scores && filled.length > 0) return 'emotion';
  }
  if (/delight|highlight|\bgains?\b|радост|восторг/iu.test(bare)) return 'delight';
  if (/сложност|трудност|challenge|\bissues?\b/iu.test(bare)) return 'pain';
  const guess = guessLane(bare);
  return guess.finding ?? guess.kind;
}

/** Faces by what they feel, from -2 to +2. */
const FACES: ReadonlyMap<string, number> = new Map(
  (
    [
      [2, '😀😃😄😁😆😍🤩🥰😊🥳'],
      [1, '🙂☺😌😉👍'],
      [0, '😐😶🤔😑'],
      [-1, '🙁☹😕😟😒👎😞'],
      [-2, '😡😠😢😭😤😣😖😫😩🤬😱'],
    ] as const
  ).flatMap(([value, faces]) => Array.from(faces, (face): [string, number] => [face, value])),
);
const SMILEYS: ReadonlyMap<string, number> = new Map([
  [':-D', 2],
  [':D', 2],
  [':-)', 1],
  [':)', 1],
  [':-|', 0],
  [':|', 0],
  [':-(', -1],
  [':(', -1],
]);

/** What a value of a row of feelings says: a number on the table's own scale, or a face on ours. */
export function scoreOf(value: string): { score: number } | { face: number } | undefined {
  const bare = value.replaceAll('\ufe0f', '').trim();
  if (/^[-+−]?\d{1,3}(?:[.,]\d{1,2})?$/.test(bare))
    return { score: Number(bare.replace(',', '.').replace('−', '-')) };
  const face = FACES.get(bare) ?? SMILEYS.get(bare);
  return face === undefined ? undefined : { face };
}
