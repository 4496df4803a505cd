// The opportunity of a finding: how many of those asked say that it matters and that they are content, and its score.
import { useState } from 'react';
import { opportunityOf } from '@/analysis/opportunity';
import { formatDecimals } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Finding } from '@/model/types';
import field from '@/ui/Field.module.css';
import { NumberField } from '@/ui/NumberField';
import { useEditorState } from '@/views/context/EditorContext';
import styles from './Findings.module.css';

type Share = NonNullable<Finding['importance']>;
type Shares = { importance?: Share | undefined; satisfaction?: Share | undefined };

type OpportunityFieldProps = { finding: Finding; onWrite: (shares: Shares) => void };

export function OpportunityField({ finding, onWrite }: OpportunityFieldProps) {
  const t = useT();
  const { importance, satisfaction } = finding;
  const score = opportunityOf(finding);
  return (
    <div role="group" aria-label={t('inspector.opportunity')}>
      <span className={field.label}>{t('inspector.opportunity')}</span>
      <ShareRow
        label={t('inspector.importantTo')}
        share={importance}
        onWrite={(next) => onWrite({ importance: next })}
      />
      <ShareRow
        label={t('inspector.contentAre')}
        share={satisfaction}
        onWrite={(next) => onWrite({ satisfaction: next })}
      />
      <p className={styles.score} role="status">
        {score === undefined
          ? t('inspector.opportunityUnknown')
          : t('inspector.opportunityScore', { score: formatDecimals(score, 1) })}
      </p>
    </div>
  );
}

type ShareRowProps = { label: string; share: Share | undefined; onWrite: (share: Share | undefined) => void };

function ShareRow({ label, share, onWrite }: ShareRowProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  // One number alone says nothing yet: it waits here for the other.
  const [half, setHalf] = useState<{ hits?: number | undefined; n?: number | undefined }>({});
  const { hits, n } = share ?? half;
  const write = (next: { hits: number | undefined; n: number | undefined }): void => {
    if (next.hits === undefined || next.n === undefined) {
      setHalf(next);
      if (share) onWrite(undefined);
      return;
    }
    setHalf({});
    onWrite({ ...share, hits: next.hits, n: next.n });
  };
  return (
    <div className={styles.peopleRow}>
      <span>{label}</span>
      <NumberField
        label={t('inspector.shareHits', { label })}
        hideLabel
        size="s"
        min={0}
        value={hits}
        disabled={readOnly}
        onChange={(next) => write({ hits: whole(next), n })}
      />
      <span>{t('inspector.peopleOf')}</span>
      <NumberField
        label={t('inspector.shareAsked', { label })}
        hideLabel
        size="s"
        min={1}
        value={n}
        disabled={readOnly}
        onChange={(next) => write({ hits, n: whole(next) })}
      />
    </div>
  );
}

const whole = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value);
