// ControlScreen: the plan held against a month - a sentence, the goals, what became of findings and tests, what needs correcting.
import { ChevronLeft, ChevronRight, ImageDown, Printer, Target } from 'lucide-react';
import { useMemo, useState } from 'react';
import { control, type Correction, monthOf, shiftMonth } from '@/analysis/control';
import { firstMonth, isEarlier } from '@/analysis/controlMonths';
import '@/i18n/en/control';
import '@/i18n/en/experiments';
import { formatMonth, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button, LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { IconButton } from '@/ui/IconButton';
import { ReportHead } from '@/ui/ReportHead';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { PlanBar } from '@/views/context/PlanBar';
import { href, navigate } from '@/views/context/router';
import styles from './Control.module.css';
import { headline, lead, weightsNote } from './controlWords';
import { Corrections } from './Corrections';
import { FatesChart } from './FatesChart';
import { GoalsTable } from './GoalsTable';
import { Rounds } from './Rounds';
import { StrategyCounts } from './StrategyCounts';

export function ControlScreen({ month }: { month?: string | undefined }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const today = todayIso();
  const running = monthOf(today);
  const shown = month !== undefined && month <= running ? month : running;
  const first = useMemo(() => firstMonth(project), [project]);
  const told = useMemo(() => control(project, shown, today), [project, shown, today]);
  // The goal whose day is asked for by a correction, and how often, so that it can be asked for again.
  const [asked, setAsked] = useState<{ key: string; calls: number }>();
  const go = (by: number): void =>
    navigate({ screen: 'plan', projectId: project.id, part: 'control', month: shiftMonth(shown, by) });
  const correct = (correction: Correction): void => {
    if (correction.kind === 'missed') setAsked({ key: correction.goal.key, calls: (asked?.calls ?? 0) + 1 });
  };
  const isEmpty =
    Object.keys(project.findings).length === 0 &&
    Object.keys(project.strategies).length === 0 &&
    Object.keys(project.goals).length === 0;
  if (isEmpty)
    return (
      <div className={styles.empty}>
        <PlanBar part="control" />
        <EmptyState
          icon={Target}
          title={t('control.emptyTitle')}
          actions={
            <LinkButton variant="primary" href={href({ screen: 'plan', projectId: project.id })}>
              {t('control.toFindings')}
            </LinkButton>
          }
        >
          {t('control.emptyText')}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.screen}>
      <PlanBar part="control">
        <div className={styles.months}>
          <IconButton
            icon={ChevronLeft}
            size="s"
            label={t('control.earlierMonth')}
            disabled={shown <= first}
            onClick={() => go(-1)}
          />
          <span className={styles.month} aria-live="polite">
            {formatMonth(shown)}
          </span>
          <IconButton
            icon={ChevronRight}
            size="s"
            label={t('control.laterMonth')}
            disabled={shown >= running}
            onClick={() => go(1)}
          />
        </div>
        <Button icon={Printer} onClick={() => window.print()}>
          <span className={styles.word}>{t('control.print')}</span>
        </Button>
        <Button icon={ImageDown} onClick={() => editor.setSession({ dialog: 'export' })}>
          <span className={styles.word}>{t('control.take')}</span>
        </Button>
      </PlanBar>
      <div className={styles.page}>
        <ReportHead headline={headline(told)} line={lead(told)} />
        <GoalsTable goals={told.goals} asked={asked} />
        <div className={styles.columns}>
          <FatesChart fates={told.fates} unweighed={told.unweighed} />
          <StrategyCounts control={told} />
          <Corrections corrections={told.corrections} onCorrect={correct} />
        </div>
        <Rounds rounds={told.rounds} asOfToday={isEarlier(told)} />
        {weightsNote(told) !== '' && <p className={styles.note}>{weightsNote(told)}</p>}
      </div>
    </div>
  );
}
