// SpreadOffer: what comes after a confirmed round - the strategy for all customers, and the target as the current map.
import { ArrowRightLeft, Users } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './Experiments.module.css';
import { MoveTargetDialog } from './MoveTargetDialog';
import { SpreadDialog } from './SpreadDialog';

export function SpreadOffer({ strategyId }: { strategyId: Id }) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const strategy = useProject(({ strategies }) => strategies[strategyId]);
  const hasTarget = useProject((project) => mapsOf(project).some(({ state }) => state === 'target'));
  const [asked, setAsked] = useState<'spread' | 'move'>();
  if (!strategy) return null;
  const { status, endedOn } = strategy;
  const isDone = status === 'done';
  if (readOnly && !isDone) return null;
  return (
    <div className={styles.offer}>
      <p className={styles.offerTitle}>
        {!isDone
          ? t('experiments.confirmedTitle')
          : endedOn === undefined
            ? t('experiments.isDone')
            : t('experiments.isSpread', { date: formatDate(endedOn) })}
      </p>
      {!readOnly && (
        <div className={styles.buttons}>
          {!isDone && (
            <Button size="s" icon={Users} onClick={() => setAsked('spread')}>
              {t('experiments.spread')}
            </Button>
          )}
          {hasTarget && (
            <Button size="s" icon={ArrowRightLeft} onClick={() => setAsked('move')}>
              {t('experiments.moveIn')}
            </Button>
          )}
        </div>
      )}
      {asked === 'spread' && <SpreadDialog strategy={strategy} onClose={() => setAsked(undefined)} />}
      {asked === 'move' && <MoveTargetDialog strategy={strategy} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
