// Column roles of a long table, one card a row: what each column is, by its head, and whether a table is a long one.
import { plainName } from './channelNames';
import { isStageWord, scoreOf, toldFinding } from './laneRoles';
import { textsOf } from './sheets/listedTexts';

/** What a column of a long table is: all but stage and lane belong to the card of their row. */
export const columnRoleNames = [
  'stage',
  'lane',
  'text',
  'description',
  'moment',
  'reason',
  'findings',
  'pain',
  'persona',
  'feeling',
  'tags',
  'duration',
  'department',
  'learning',
  'link',
  'skip',
] as const;
export type ColumnRole = (typeof columnRoleNames)[number];

/** Whether several columns may have the role: each persona has feelings of its own. */
export const isRepeatable = (role: ColumnRole): boolean => role === 'feeling';

type Rows = readonly (readonly string[])[];

/** Heads that only long tables have. */
const LANE =
  /^(?:swim ?)?lanes?$|^rows?$|^types?$|^categor(?:y|ies)$|^kinds?$|^layers?$|^дорожк[аи]$|^тип$|^категория$|^слой$|^вид$|^раздел$/iu;
const TEXT =
  /^(?:card |step )?(?:text|card|item|content|what happens)s?$|^(?:текст|карточк[аи]|содержание|что происходит)(?: карточки)?$/iu;
const DESCRIPTION =
  /^(?:card |step )?(?:note|description|comment)s?$|^(?:описание|комментари[йи])(?: карточки)?$/iu;

/** Whether a head is a word for lanes in general, and no lane. */
export const isLaneHead = (name: string): boolean => LANE.test(plainName(name));

/** Heads that name a lane of a wide table as well, so that they alone do not make a table a long one. */
const CHANNEL =
  /^(?:touch ?-?point |customer |communication )?channels?$|^каналы?(?: (?:связи|взаимодействия|коммуникации))?$/iu;
const SEVERAL = /channels$|^каналы/iu;
const STEP =
  /^(?:journey |customer |user |client )?(?:step|action|task)(?: name)?$|^(?:шаг|действие|задача)(?: клиента| пользователя)?$/iu;
const TOUCHPOINT =
  /^(?:customer )?touch ?-?point(?: name)?$|^точка (?:контакта|касания)(?: клиента| пользователя)?$/iu;
const STEPS =
  /^(?:journey |customer |user |client )?(?:steps|actions|tasks|touch ?-?points)$|^(?:шаги|действия|задачи|точки (?:контакта|касания))(?: клиента| пользователя)?$/iu;

const BARRIER = /^(?:user |customer |client )?barriers?$|^барьеры?(?: клиента| пользователя)?$/iu;
const PAIN =
  /^(?:user |customer |client )?(?:pains?|pain ?-?points?|problems?|frustrations?)$|^(?:бол[ьи]|болев(?:ая|ые) точк[аи]|проблем[аы])(?: клиента| пользователя)?$/iu;
const FEELING =
  /^(?:user |customer |client )?(?:emotions?|feelings?|moods?|sentiment|satisfaction)(?: score)?$|^scores?$|^(?:эмоци[яи]|чувств[оа]|настроение|оценк[аи])(?: клиента| пользователя)?$/iu;
/** The scale that stands behind a head: `(1-5)`, `[0..10]`, `(от 1 до 5)`. */
const SCALE =
  /\s*[([](?:from |от )?[-\u2212+]?\d+\s?(?:[-\u2212\u2013\u2014\u2026:]|\.{2,3}|to|до)\s?[-\u2212+]?\d+[)\]]$/iu;
const isFeeling = (head: string): boolean => FEELING.test(head.replace(SCALE, ''));
/** Heads of columns that say of whom a row speaks. */
const PERSONA = /^(?:(?:customer |user )?personas?|actors?|who)$|^(?:персон[аы]|актор|кто)$/iu;
/** As our own tables call the feelings of one persona of several. */
const FEELING_OF = /^(?:feeling|эмоция):\s+(\S.*)$/iu;
/** What else a row says of its card. */
const FACTS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['description', DESCRIPTION],
  ['moment', /^moments? of truth$|^моменты? истины$/iu],
  ['reason', /^why it decides$|^почему это момент истины$/iu],
  ['tags', /^(?:tags|labels|keywords)$|^(?:теги|метки|ярлыки)$/iu],
  ['duration', /^(?:duration|how long)$|^(?:длительность|продолжительность)$/iu],
  ['department', /^(?:department|responsible|owner)$|^(?:подразделение|отдел|ответственный)$/iu],
  [
    'learning',
    /^(?:to learn|learnings?|what the customer must learn)$|^(?:обучение|что клиент должен узнать)$/iu,
  ],
  ['link', /^(?:link|url)$|^(?:ссылка|url)$/iu],
];

const isStep = (head: string): boolean => STEP.test(head) || STEPS.test(head);

/** What the columns of a long table are, by their heads; each role is given once, and a column that is left over is the text. */
export function guessColumns(rows: Rows): ColumnRole[] {
  const heads = (rows[0] ?? []).map(plainName);
  const roles = heads.map((): ColumnRole => 'skip');
  /** The first test that any free column passes decides. */
  const give = (role: ColumnRole, ...tests: ((head: string, column: number) => boolean)[]) => {
    for (const passes of tests) {
      const at = heads.findIndex((head, column) => roles[column] === 'skip' && passes(head, column));
      if (at === -1) continue;
      roles[at] = role;
      return;
    }
  };
  const named = (pattern: RegExp) => (head: string) => pattern.test(head);
  // A step is a stage only where nothing else is.
  give('stage', (head) => isStageWord(head) && !isStep(head), isStageWord);
  give('lane', named(LANE), named(CHANNEL));
  give('persona', named(PERSONA));
  give('text', ...[TEXT, STEP, TOUCHPOINT, DESCRIPTION, STEPS].map(named));
  // Words are no scores: a column of them alone gives no feelings.
  const hasScores = (column: number) =>
    rows.some((row, y) => y > 0 && scoreOf(row[column] ?? '') !== undefined);
  give('feeling', (head, column) => isFeeling(head) && hasScores(column));
  // What is left over is the text; without any text there is nothing to be felt at.
  if (roles.includes('stage') && roles.includes('lane') && !roles.includes('text')) {
    const left = roles.indexOf('skip') === -1 ? roles.indexOf('feeling') : roles.indexOf('skip');
    if (left !== -1) roles[left] = 'text';
  }
  give('findings', (_, column) => tellsFindings(rows, column));
  give('pain', named(PAIN), named(BARRIER));
  for (const [role, pattern] of FACTS) give(role, named(pattern));
  heads.forEach((head, column) => {
    if (roles[column] === 'skip' && FEELING_OF.test(head) && hasScores(column)) roles[column] = 'feeling';
  });
  return roles;
}

/** Whether every text of a column says which kind of finding it is. */
function tellsFindings(rows: Rows, column: number): boolean {
  const told = rows.slice(1).flatMap((row) => (row[column] ? textsOf(row[column]) : []));
  return told.length > 0 && told.every(toldFinding);
}

/** Whose feelings a column holds, by its head; undefined where the head names nobody. */
export const feelingWhose = (head: string): string | undefined => FEELING_OF.exec(plainName(head))?.[1];

/** Whether a table has one row for each card: by heads of long tables alone, by a channel before a step, or by a stage over several rows and a text. */
export function isLongTable(rows: Rows, columns: readonly ColumnRole[]): boolean {
  const heads = (rows[0] ?? []).map(plainName);
  const stageAt = columns.indexOf('stage');
  if (stageAt === -1) return false;
  if (heads.some((head) => LANE.test(head) || TEXT.test(head) || DESCRIPTION.test(head))) return true;
  const text = heads[columns.indexOf('text')] ?? '';
  if (namesOneEach(rows, heads, columns)) return true;
  if (!STEP.test(text) && !TOUCHPOINT.test(text)) return false;
  // A blank below a stage is the same stage: it is merged over both rows.
  const below = rows.slice(1).map((row) => row[stageAt] ?? '');
  const stages = below.slice(below.findIndex((stage) => stage !== ''));
  return new Set(stages.filter(Boolean)).size < stages.length;
}

/** Whether a cell names one thing, and is no list of several. */
const isOne = (cell: string): boolean => textsOf(cell).length <= 1 && !/[,;/+&]/u.test(cell);

/**
 * Whether each row says where before it says what: a channel, one and no list of them, and behind it a step. It is a long
 * table though each of its stages has one row only; where the step stands first, the channel is one more line about the stage.
 */
function namesOneEach(rows: Rows, heads: readonly string[], columns: readonly ColumnRole[]): boolean {
  const [laneAt, textAt] = [columns.indexOf('lane'), columns.indexOf('text')];
  const [channel = '', step = ''] = [heads[laneAt], heads[textAt]];
  if (laneAt === -1 || textAt < laneAt || !CHANNEL.test(channel) || SEVERAL.test(channel)) return false;
  if (!STEP.test(step)) return false;
  const below = rows.slice(1);
  return below.every((row) => {
    const [where = '', what = ''] = [row[laneAt], row[textAt]];
    return isOne(where) && textsOf(what).length <= 1 && (where !== '' || what === '');
  });
}

/** Whether the lanes of a column under this head are channels. */
export const isChannelHead = (head: string): boolean => CHANNEL.test(plainName(head));
/** The kind of finding that a column of pains holds, by its head. */
export const findingOfHead = (head: string): 'pain' | 'barrier' =>
  BARRIER.test(plainName(head)) ? 'barrier' : 'pain';
