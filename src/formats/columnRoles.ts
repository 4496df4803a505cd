// Column roles of a long table, one card a row: what each column is, by its head, and whether a table is a long one.
import { isStageWord, plainName, scoreOf } from './laneRoles';

/** What a column of a long table is: `pain` and `feeling` belong to the card of their row. */
export type ColumnRole = 'stage' | 'lane' | 'text' | 'pain' | 'feeling' | 'skip';
export const columnRoleNames: readonly ColumnRole[] = ['stage', 'lane', 'text', 'pain', 'feeling', 'skip'];

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
  give('text', ...[TEXT, STEP, TOUCHPOINT, DESCRIPTION, STEPS].map(named));
  // Words are no scores: a column of them alone gives no feelings.
  const hasScores = (column: number) =>
    rows.some((row, y) => y > 0 && scoreOf(row[column] ?? '') !== undefined);
  give('feeling', (head, column) => FEELING.test(head) && hasScores(column));
  // What is left over is the text; without any text there is nothing to be felt at.
  if (roles.includes('stage') && roles.includes('lane') && !roles.includes('text')) {
    const left = roles.indexOf('skip') === -1 ? roles.indexOf('feeling') : roles.indexOf('skip');
    if (left !== -1) roles[left] = 'text';
  }
  give('pain', named(PAIN), named(BARRIER));
  return roles;
}

/** Whether a table has one row for each card: by heads of long tables alone, or by a stage over several rows and a text. */
export function isLongTable(rows: Rows, columns: readonly ColumnRole[]): boolean {
  const heads = (rows[0] ?? []).map(plainName);
  const stageAt = columns.indexOf('stage');
  if (stageAt === -1) return false;
  if (heads.some((head) => LANE.test(head) || TEXT.test(head) || DESCRIPTION.test(head))) return true;
  const text = heads[columns.indexOf('text')] ?? '';
  if (!STEP.test(text) && !TOUCHPOINT.test(text)) return false;
  // A blank below a stage is the same stage: it is merged over both rows.
  const below = rows.slice(1).map((row) => row[stageAt] ?? '');
  const stages = below.slice(below.findIndex((stage) => stage !== ''));
  return new Set(stages.filter(Boolean)).size < stages.length;
}

/** Whether the lanes of a column under this head are channels. */
export const isChannelHead = (head: string): boolean => CHANNEL.test(plainName(head));
/** The kind of finding that a column of pains holds, by its head. */
export const findingOfHead = (head: string): 'pain' | 'barrier' =>
  BARRIER.test(plainName(head)) ? 'barrier' : 'pain';
