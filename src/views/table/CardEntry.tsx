// One card of the table: its text, which opens for writing in place, and below it all that the canvas draws, in words.
import { type CSSProperties, memo } from 'react';
import { useT } from '@/i18n/useT';
import { sameList } from '@/layout/stageCells';
import type { Id } from '@/model/id';
import type { Card, Finding, Lane, Stage } from '@/model/types';
import { classes } from '@/ui/classes';
import { actionsOf, menuOf } from '@/views/actions/actions';
import { CardField } from '@/views/map/CardField';
import { momentWord, nameOf } from '@/views/map/names';
import { CardFacts } from './CardFacts';
import { CellMenu } from './CellMenu';
import { useShowsPicture } from './CardPicture';
import styles from './Cells.module.css';
import { CURSOR } from './useInSight';
import { useFacts } from '@/views/map/useFacts';
import { useStandsBack } from '@/views/context/shown';
import { useLevel } from '@/views/map/useLevel';

export type Standing = 'plain' | 'selected' | 'cursor' | 'writing';

type CardEntryProps = {
  id: Id;
  /** Absent for a card that is being begun and is not recorded yet. */
  card: Card | undefined;
  stage: Stage;
  lane: Lane;
  at: number;
  of: number;
  /** Those that hang on it, in order. */
  findings: readonly Finding[];
  standing: Standing;
  /** Tab enters the table here. */
  entry: boolean;
  readOnly: boolean;
};

export const CardEntry = memo(
  function CardEntry(props: CardEntryProps) {
    const { id, card, stage, lane, at, of, findings, standing, entry, readOnly } = props;
    const t = useT();
    const evidence = useLevel(lane.mapId, card);
    const facts = useFacts(lane.mapId, card);
    const back = useStandsBack(lane.mapId, 'card', card);
    const pictured = useShowsPicture(lane, card);
    if (standing === 'writing') {
      return (
        <li
          className={classes(styles.card, card ? styles.writing : styles.free)}
          data-item={id}
          {...{ [CURSOR]: '' }}
        >
          <CardField id={id} record={card && { kind: 'card', text: card.text }} className={styles.field} />
          {card && (
            <CardFacts
              card={card}
              lane={lane}
              pictured={pictured}
              findings={findings}
              evidence={evidence}
              facts={facts}
            />
          )}
        </li>
      );
    }
    if (!card) return null;
    const marks = [...new Set(findings.map(({ kind }) => t(`map.finding.${kind}`)))];
    if (card.momentOfTruth) marks.push(momentWord(card.momentOfTruth, t));
    const name = nameOf(
      { text: card.text, facts, lane, stage, at, of, marks, evidence, colour: card.colour, pictured },
      t,
    );
    const empty = t(pictured ? 'scene.uncaptioned' : 'map.emptyText');
    const text = card.text.trim() === '' ? empty : card.text;
    return (
      <li
        className={classes(styles.card, standing !== 'plain' && styles.selected)}
        data-item={id}
        style={card.colour && ({ '--bar': `var(--m-accent-${card.colour})` } as CSSProperties)}
        data-level={evidence}
        data-back={back}
      >
        <button
          type="button"
          tabIndex={standing === 'cursor' || entry ? 0 : -1}
          aria-label={back ? `${name}, ${t('map.setBack')}` : name}
          className={styles.text}
          data-words=""
          {...(standing === 'cursor' && { [CURSOR]: '' })}
        >
          {text}
        </button>
        <CardFacts
          card={card}
          lane={lane}
          pictured={pictured}
          findings={findings}
          evidence={evidence}
          facts={facts}
        />
        {standing === 'cursor' && !readOnly && (
          <CellMenu
            label={t('table.cardMenu', { name: text })}
            entries={(editor) => menuOf(actionsOf('cards'), editor)}
            className={styles.more}
          />
        )}
      </li>
    );
  },
  (before, now) =>
    sameList(before.findings, now.findings) &&
    before.card === now.card &&
    before.standing === now.standing &&
    before.at === now.at &&
    before.of === now.of &&
    before.entry === now.entry &&
    before.readOnly === now.readOnly &&
    before.stage === now.stage &&
    before.lane === now.lane,
);
