// GapFeelingCell: what personas feel now and in the target, as two points on a line and as numbers.
import type { ReactNode } from 'react';
import type { GapFeeling } from '@/analysis/gapFeelings';
import type { GapRow } from '@/analysis/gapTable';
import { formatExact, formatSigned } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { faceShapes } from '@/layout/portraits';
import { Avatar } from '@/ui/Avatar';
import { useImage } from '@/views/context/Images';
import { tenths } from './differenceWords';
import type { GapCellProps } from './gapCell';
import styles from './GapCells.module.css';
import { felt, rowName } from './gapWords';
import { InPlace } from '@/ui/InPlace';
import type { GapEditing } from './useGapEditing';

export function GapFeelingCell({ row, editing, byMean }: GapCellProps) {
  const t = useT();
  const why = byMean
    ? t('gap.why.mean')
    : (editing.why(row) ?? (row.stage ? undefined : t('gap.why.feelings')));
  if (byMean)
    return (
      <div className={styles.feeling}>
        <Track {...row.mean} />
        <Felt before={row.mean.before} after={<b>{felt(row.mean.after)}</b>} />
      </div>
    );
  return row.feelings.map((feeling) => (
    <OneFeeling key={feeling.key} {...{ row, editing, feeling }} locked={why !== undefined} />
  ));
}

/** The number of now, an arrow, and that of the target. */
function Felt({ before, after }: { before: number | undefined; after: ReactNode }) {
  const t = useT();
  return (
    <span className={styles.figures}>
      <span className="visually-hidden">{t('gap.now')} </span>
      {before === undefined ? <span className={styles.quiet}>?</span> : formatSigned(before)}
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">, {t('gap.target')} </span>
      {after}
    </span>
  );
}

type OneFeelingProps = { row: GapRow; editing: GapEditing; feeling: GapFeeling; locked: boolean };

function OneFeeling({ row, editing, feeling, locked }: OneFeelingProps) {
  const t = useT();
  const { persona, before, after, toPersonaId } = feeling;
  const name = feeling.name || t('compare.unnamedPersona');
  const src = useImage(persona.portraitId);
  const shown = <b>{felt(after)}</b>;
  const fixed = locked || feeling.felt.by === 'cards' || toPersonaId === undefined;
  return (
    <div className={styles.feeling}>
      <Avatar
        name={name}
        src={src}
        colour={persona.avatar?.colour}
        face={faceShapes(persona.avatar?.face)}
        size={20}
        decorative
      />
      <span className="visually-hidden">{name}: </span>
      <Track {...(before !== undefined && { before })} {...(after !== undefined && { after })} />
      <Felt
        before={before}
        after={
          fixed ? (
            <span title={locked ? undefined : t('gap.why.touchpoints')}>{shown}</span>
          ) : (
            <InPlace
              label={t('gap.feelingOf', { name, stage: rowName(row) })}
              kind="number"
              value={after === undefined ? '' : formatExact(tenths(after))}
              empty={after === undefined}
              onWrite={(written) => editing.feeling(row, feeling, written)}
            >
              {shown}
            </InPlace>
          )
        }
      />
    </div>
  );
}

const percent = (value: number): string => `${((value + 2) / 4) * 100}%`;

/** Two points on a line from -2 to +2; a worsening is drawn as clearly as a gain. */
function Track({ before, after }: { before?: number; after?: number }) {
  const both = before !== undefined && after !== undefined;
  const worse = both && tenths(after) < tenths(before);
  const [low, high] = both ? [Math.min(before, after), Math.max(before, after)] : [0, 0];
  return (
    <span className={styles.track} data-worse={worse} aria-hidden="true">
      {both && (
        <span
          className={styles.span}
          style={{ insetInlineStart: percent(low), inlineSize: `${((high - low) / 4) * 100}%` }}
        />
      )}
      {before !== undefined && (
        <span className={styles.before} style={{ insetInlineStart: percent(before) }} />
      )}
      {after !== undefined && <span className={styles.after} style={{ insetInlineStart: percent(after) }} />}
    </span>
  );
}
