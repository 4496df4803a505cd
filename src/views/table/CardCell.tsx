// One cell of cards. It follows its own cards and its own part of the session, so that an edit draws nothing else again.
import { Plus } from 'lucide-react';
import { type CSSProperties, memo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { EditorSession } from '@/editor/session';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardsInCell, findingsOnCard, promptIn } from '@/model/select';
import type { Card } from '@/model/types';
import { Icon } from '@/ui/Icon';
import { useEditorState, useProject, useProjectShallow, useSession } from '@/views/context/EditorContext';
import { FirstLetter } from '@/views/map/FirstLetter';
import { asking } from '@/views/map/names';
import { CardEntry, type Standing } from './CardEntry';
import styles from './Cells.module.css';
import type { CellProps } from './cellProps';
import { CURSOR, useInSight } from './useInSight';

/** What the session means for one cell, in plain values that are compared one by one. */
type Here = {
  /** The card that has, or would have, the focus. */
  cursor: Id | undefined;
  /** The cell itself has it. */
  isPlace: boolean;
  writing: Id | undefined;
  /** Where a card is being begun. */
  draft: Id | undefined;
  draftAt: number | undefined;
  /** The ids of more selected cards. */
  others: string;
};

function hereOf(
  { selection, editing, draft }: EditorSession,
  stageId: Id,
  laneId: Id,
  cards: readonly Card[],
): Here {
  const begun = draft?.stageId === stageId && draft.laneId === laneId ? draft : undefined;
  const has = (id: Id | undefined) => id !== undefined && cards.some((card) => card.id === id);
  const ids = selection.kind === 'cards' ? selection.ids : [];
  const last = ids.at(-1);
  const chosen = ids.length > 1 ? new Set(ids) : undefined;
  return {
    cursor: has(last) ? last : undefined,
    isPlace: selection.kind === 'cell' && selection.stageId === stageId && selection.laneId === laneId,
    writing: begun?.id ?? (has(editing) ? editing : undefined),
    draft: begun?.id,
    draftAt: begun?.index,
    others: chosen ? cards.flatMap(({ id }) => (chosen.has(id) ? id : [])).join(' ') : '',
  };
}

/** About how high the cards of a cell are, for as long as nobody has seen them. */
const heightOf = (cards: readonly Card[]): number =>
  cards.reduce((sum, { text, description = '' }) => {
    const lines = Math.ceil(text.length / 26) + Math.ceil(description.length / 30);
    return sum + 38 + lines * 19;
  }, 12);

export const CardCell = memo(function CardCell({ stage, lane, entry }: CellProps) {
  const holder = useRef<HTMLTableCellElement>(null);
  const cards = useProjectShallow((project) => cardsInCell(project, stage.id, lane.id));
  const findings = useProjectShallow((project) => [
    // One may hang on several cards of the cell.
    ...new Set(cards.flatMap(({ id }) => findingsOnCard(project, id))),
  ]);
  const here = useSession(useShallow((session) => hereOf(session, stage.id, lane.id, cards)));
  const readOnly = useEditorState((state) => state.readOnly);
  const { cursor, isPlace, writing, draft, draftAt, others } = here;
  const at = cards.findIndex(({ id }) => id === cursor);
  const place = writing ?? (isPlace ? 'cell' : cursor && `${cursor} ${at}`);
  useInSight(holder, place === undefined ? undefined : `${place} ${writing === undefined ? '' : 'written'}`);

  const entries: { id: Id; card: Card | undefined }[] = cards.map((card) => ({ id: card.id, card }));
  if (draft !== undefined) entries.splice(draftAt ?? entries.length, 0, { id: draft, card: undefined });
  const chosen = others.split(' ');
  const standingOf = (id: Id): Standing =>
    id === writing ? 'writing' : id === cursor ? 'cursor' : chosen.includes(id) ? 'selected' : 'plain';
  const empty = entries.length === 0;
  return (
    <td ref={holder} className={styles.cell} data-cell={`${stage.id}:${lane.id}`}>
      <div className={styles.content} style={{ '--guess': `${heightOf(cards)}px` } as CSSProperties}>
        {!empty && (
          <ul className={styles.cards}>
            {entries.map(({ id, card }, index) => (
              <CardEntry
                key={id}
                id={id}
                card={card}
                stage={stage}
                lane={lane}
                at={index + 1}
                of={entries.length}
                findings={findings.filter(({ cardIds }) => cardIds.includes(id))}
                standing={standingOf(id)}
                entry={entry && index === 0}
                readOnly={readOnly}
              />
            ))}
          </ul>
        )}
        {writing === undefined && (empty || isPlace || !readOnly) && (
          <Slot stage={stage} lane={lane} empty={empty} isPlace={isPlace} entry={entry} readOnly={readOnly} />
        )}
      </div>
    </td>
  );
});

type SlotProps = CellProps & { empty: boolean; isPlace: boolean; readOnly: boolean };

/** The room for one more card: a button, and once it is chosen a field that takes the first letter. */
function Slot({ stage, lane, entry, empty, isPlace, readOnly }: SlotProps) {
  const t = useT();
  const where = `${lane.name}, ${stage.name}`;
  const prompt = useProject((project) => (empty ? promptIn(project, stage.id, lane.id)?.text : undefined));
  const asked = prompt !== undefined && (
    <span className={styles.prompt} aria-hidden="true">
      {prompt}
    </span>
  );
  const look = { className: styles.slot, 'data-slot': '', 'data-empty': empty };
  if (isPlace && !readOnly) {
    return (
      <div {...look}>
        <FirstLetter
          stageId={stage.id}
          laneId={lane.id}
          label={asking(t('map.addCardIn', { where }), prompt)}
          className={styles.letter}
          {...{ [CURSOR]: '' }}
        />
        {asked || <Icon icon={Plus} />}
      </div>
    );
  }
  return (
    <button
      {...look}
      type="button"
      tabIndex={isPlace || (entry && empty) ? 0 : -1}
      aria-label={asking(readOnly ? t('map.emptyCell', { where }) : t('map.addCardIn', { where }), prompt)}
      {...(isPlace && { [CURSOR]: '' })}
    >
      {asked || (!readOnly && <Icon icon={Plus} />)}
    </button>
  );
}
