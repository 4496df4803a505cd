// The cards of a stage before and after, side by side: what goes, what comes, what changes, what moves.
import { useT } from '@/i18n/useT';
import { cardsByLane, lanesOf } from '@/model/select';
import type { Card } from '@/model/types';
import { SIGNS } from '@/views/compare/differenceSigns';
import type { CardTurn, StageChange } from './comparisonSteps';
import { type ComparisonTold, turnFacts, turnWord } from './comparisonWords';
import styles from './StageTurns.module.css';

/** More than these would not be read while somebody speaks. */
const MOST = 6;

export type StageTurnsProps = {
  change: StageChange;
  told: ComparisonTold;
  /** The presenter reads all of them. */
  all?: boolean;
};

export function StageTurns({ change, told, all = false }: StageTurnsProps) {
  const t = useT();
  const { turns, kept, row } = change;
  const shown = all ? turns : turns.slice(0, MOST);
  const left = turns.length - shown.length;
  const { fromId, toId } = row.stage ?? {};
  const whole =
    fromId === undefined
      ? t('presentingComparison.stageNew')
      : toId === undefined
        ? t('presentingComparison.stageGone')
        : undefined;
  return (
    <div className={styles.turns}>
      {shown.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{told.states.from}</th>
              <th scope="col">{told.states.to}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((turn) => (
              <Turn key={`${turn.kind} ${turn.key}`} turn={turn} told={told} />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p className={styles.note}>{t('presentingComparison.more', { count: left })}</p>}
      {whole !== undefined && <p className={styles.note}>{whole}</p>}
      {turns.length === 0 ? (
        <Unchanged {...{ change, told, all }} />
      ) : (
        kept > 0 && <p className={styles.note}>{t('presentingComparison.kept', { count: kept })}</p>
      )}
    </div>
  );
}

/** A stage in which nothing differs is told by its cards as well: whoever listens has to follow the way. */
function Unchanged({ change, told, all = false }: StageTurnsProps) {
  const t = useT();
  const { fromId, toId } = change.row.stage ?? {};
  const side = toId === undefined ? 'from' : 'to';
  const { project, mapId } = told.comparison[side];
  const stageId = toId ?? fromId ?? '';
  const lanes = cardsByLane(project, stageId)?.byLane;
  const cards = lanesOf(project, mapId).flatMap(({ id }) => lanes?.get(id) ?? []);
  if (cards.length === 0) return <p className={styles.note}>{t('presentingComparison.empty')}</p>;
  const shown = all ? cards : cards.slice(0, MOST);
  const left = cards.length - shown.length;
  return (
    <>
      <p className={styles.note}>{t('presentingComparison.unchanged')}</p>
      <ul className={styles.same}>
        {shown.map((card) => (
          <li key={card.id}>
            <Text card={card} told={told} side={side} />
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.note}>{t('presentingComparison.more', { count: left })}</p>}
    </>
  );
}

const signs = {
  gone: SIGNS.removed,
  came: SIGNS.added,
  changed: SIGNS.changed,
  left: SIGNS.moved,
  arrived: '\u2190',
} as const satisfies Record<CardTurn['kind'], string>;

function Turn({ turn, told }: { turn: CardTurn; told: ComparisonTold }) {
  const { kind, before, after } = turn;
  const word = turnWord(told, turn);
  const note = (
    <span className={styles.word}>
      <span aria-hidden="true">{signs[kind]}</span> {word}
    </span>
  );
  const hasBefore = kind !== 'came' && kind !== 'arrived';
  const hasAfter = kind !== 'gone' && kind !== 'left';
  const facts = kind === 'changed' ? turnFacts(told, turn) : [];
  return (
    <tr data-kind={kind}>
      <td>
        {hasBefore && <Text card={before} told={told} side="from" />}
        {kind === 'arrived' && note}
      </td>
      <td>
        {hasAfter && <Text card={after} told={told} side="to" />}
        {kind !== 'changed' && kind !== 'arrived' && note}
        {facts.map((fact) => (
          <span key={fact} className={styles.fact}>
            {fact}
          </span>
        ))}
      </td>
    </tr>
  );
}

type TextProps = { card: Card | undefined; told: ComparisonTold; side: 'from' | 'to' };

function Text({ card, told, side }: TextProps) {
  const t = useT();
  if (!card) return null;
  const lane = told.comparison[side].project.lanes[card.laneId]?.name ?? '';
  return (
    <span className={styles.card}>
      <span className={styles.text}>{card.text.trim() || t('compare.emptyCard')}</span>
      {lane !== '' && <span className={styles.lane}>{lane}</span>}
    </span>
  );
}
