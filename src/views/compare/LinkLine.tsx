// LinkLine: one record and its counterpart, what speaks for it, and what a person can say to it.
import { useState } from 'react';
import {
  type Counterparts,
  isLinked,
  type LinkedTable,
  linking,
  type OriginChange,
  parting,
} from '@/analysis/counterparts';
import type { Comparison } from '@/analysis/comparison';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import styles from './LinkMaps.module.css';
import { facing, type LinkRow, nounOf, type SideName, stageOf, wordsOf } from './linkRows';

export type LinkLineProps = {
  row: LinkRow;
  sides: Pick<Comparison, 'from' | 'to'>;
  titles: Record<SideName, string>;
  /** Whose records are written. */
  written: SideName;
  found: Counterparts;
  readOnly: boolean;
  onChange: (changes: readonly OriginChange[]) => void;
};

// keys: linking.by.*
export function LinkLine({ row, sides, titles, written, found, readOnly, onChange }: LinkLineProps) {
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const { table } = row.kind === 'pair' ? row.pair : row.alone;
  const noun = t(`compare.noun.${nounOf(table)}`);
  const textOf = (side: SideName, id: Id) =>
    wordsOf(sides[side], table, id) || t('linking.unnamed', { noun });
  const ids: Partial<Record<SideName, Id>> =
    row.kind === 'pair' ? { from: row.pair.fromId, to: row.pair.toId } : { [row.side]: row.alone.id };
  const open = written === 'to' ? 'from' : 'to';
  /** The side that a new partner is looked for on. */
  const sought = row.kind === 'alone' ? facing(row.side) : open;
  const parted = row.kind === 'pair' ? parting(row.pair, written, sides) : undefined;

  const link = (partner: Id | undefined) => {
    setChoosing(false);
    if (partner === undefined) return;
    const pair = { from: ids.from ?? '', to: ids.to ?? '', [sought]: partner };
    onChange([linking({ table, fromId: pair.from, toId: pair.to }, written)]);
  };
  const cell = (side: SideName) => {
    const id = ids[side];
    if (choosing && side === sought) {
      const free = choicesOf(found, side, table);
      return (
        <Select
          label={t('linking.partner', { map: titles[side] })}
          hideLabel
          size="s"
          value={id}
          placeholder={t('linking.choosePartner')}
          choices={[...(id === undefined ? [] : [id]), ...free].map((one) => ({
            value: one,
            label: textOf(side, one),
          }))}
          onChange={link}
        />
      );
    }
    if (id === undefined)
      return <span className={styles.nobody}>{t('linking.nobody', { map: titles[side] })}</span>;
    const stage = stageOf(sides[side], table, id);
    return (
      <span className={styles.words}>
        {textOf(side, id)}
        {stage !== '' && <span className={styles.note}>{stage}</span>}
      </span>
    );
  };
  const name = textOf(ids.to === undefined ? 'from' : 'to', ids.to ?? ids.from ?? '');
  const percent = row.kind === 'pair' ? Math.round(row.pair.likeness * 100) : 0;
  return (
    <li className={styles.line}>
      <span className={styles.noun}>
        {noun}
        {row.kind === 'pair' && (
          <span className={styles.note}>{t(`linking.by.${row.pair.by}`, { percent })}</span>
        )}
      </span>
      {cell('from')}
      <span className={styles.arrow} aria-hidden="true">
        ↔
      </span>
      {cell('to')}
      <span className={styles.acts}>
        {row.kind === 'pair' && !isLinked(row.pair) && (
          <Button
            size="s"
            disabled={readOnly}
            aria-label={t('linking.confirmOne', { name })}
            onClick={() => onChange([linking(row.pair, written)])}
          >
            {t('linking.confirm')}
          </Button>
        )}
        {hasChoice(found, sought, table) && (
          <Button
            variant="quiet"
            size="s"
            disabled={readOnly}
            aria-expanded={choosing}
            aria-label={t(row.kind === 'alone' ? 'linking.linkOne' : 'linking.changeOne', { name })}
            onClick={() => setChoosing(!choosing)}
          >
            {t(row.kind === 'alone' ? 'linking.link' : 'linking.change')}
          </Button>
        )}
        {row.kind === 'pair' && parted && (
          <Button
            variant="quiet"
            size="s"
            disabled={readOnly}
            aria-label={t(isLinked(row.pair) ? 'linking.unlinkOne' : 'linking.refuseOne', { name })}
            onClick={() => onChange(parted)}
          >
            {t(isLinked(row.pair) ? 'linking.unlink' : 'linking.refuse')}
          </Button>
        )}
      </span>
    </li>
  );
}

const hasChoice = ({ aloneFrom, aloneTo }: Counterparts, side: SideName, table: LinkedTable): boolean =>
  (side === 'from' ? aloneFrom : aloneTo).some((one) => one.table === table);

/** Who has nobody yet, on a side. */
const choicesOf = ({ aloneFrom, aloneTo }: Counterparts, side: SideName, table: LinkedTable): Id[] =>
  (side === 'from' ? aloneFrom : aloneTo).flatMap((one) => (one.table === table ? [one.id] : []));
