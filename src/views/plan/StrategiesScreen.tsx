// StrategiesScreen: what is proposed against the findings - what it brings in one sentence, its views, and one strategy beside them.
import { Lightbulb, Plus } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { planSums, planWeights } from '@/analysis/planWeights';
import { strategyPlan } from '@/analysis/strategyPlan';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import '@/i18n/en/strategies';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { strategiesOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { EmptyState } from '@/ui/EmptyState';
import { keyText } from '@/ui/Kbd';
import { Segmented } from '@/ui/Segmented';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { newStrategy } from '@/views/context/newStrategy';
import { PlanBar } from '@/views/context/PlanBar';
import { navigate } from '@/views/context/router';
import { mapColours } from '@/views/scene/mapColours';
import { ownerChoice, OwnerFilter } from './OwnerFilter';
import styles from './StrategiesScreen.module.css';
import type { ExperimentsOfStrategy, FieldsOfStrategy } from './handedIn';
import { StrategyHeadline } from './StrategyHeadline';
import { StrategySide } from './StrategySide';
import { strategyViews } from './strategyViews';

type StrategiesScreenProps = {
  strategyId: Id | undefined;
  Fields: FieldsOfStrategy;
  Experiments?: ExperimentsOfStrategy | undefined;
};

export function StrategiesScreen({ strategyId, Fields, Experiments }: StrategiesScreenProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const chosenView = useSession(({ planView }) => planView);
  const owner = useSession(({ planOwner }) => planOwner);
  const strategies = strategiesOf(project);
  const { findings, maps, stages, lanes, cards } = project;
  const today = todayIso();
  // A strategy that is edited weighs nothing by itself: the findings are ranked when they change.
  const weights = useMemo(
    () => planWeights(project, today),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [findings, maps, stages, lanes, cards, today],
  );
  const plan = useMemo(
    () => strategyPlan(ownerChoice(strategies, owner), weights, today),
    [strategies, owner, weights, today],
  );
  const known = useMemo(() => planSums(project, today), [project, today]);
  const chosen = strategyViews.find(({ id }) => id === chosenView) ?? strategyViews[0];
  // Of hundreds of strategies another view is drawn in pieces, while the hands are free.
  const view = useDeferredValue(chosen);
  const open = project.strategies[strategyId ?? ''];
  const show = (id: Id | undefined): void =>
    navigate({ screen: 'plan', projectId: project.id, part: 'strategies', strategyId: id });
  const close = (): void => {
    // A strategy that was only begun leaves nothing behind it.
    if (open?.title === '') editor.withdraw(open.id);
    show(undefined);
    document.querySelector<HTMLElement>(`[data-strategy="${open?.id}"]`)?.focus();
  };
  const newButton = (variant: 'primary' | 'secondary') => (
    <Button variant={variant} icon={Plus} disabled={readOnly} onClick={() => newStrategy(editor)}>
      {t('strategies.newStrategy')}
    </Button>
  );
  const View = view.component;
  return (
    <div className={classes(styles.screen, open && styles.open)} style={mapColours}>
      <PlanBar part="strategies">
        {strategies.length > 0 && (
          <>
            <Segmented
              label={t('strategies.views')}
              value={chosen.id}
              choices={strategyViews.map(({ id, label, icon }) => ({ value: id, label: t(label), icon }))}
              onChange={(planView) => editor.setSession({ planView })}
            />
            <OwnerFilter strategies={strategies} />
            {newButton('secondary')}
          </>
        )}
      </PlanBar>
      <div className={styles.panes}>
        <div className={styles.main}>
          {strategies.length === 0 ? (
            <EmptyState icon={Lightbulb} title={t('strategies.emptyTitle')} actions={newButton('primary')}>
              <p>{t('strategies.emptyText')}</p>
              <p>{t('strategies.emptyHint', { key: keyText('s') })}</p>
            </EmptyState>
          ) : (
            <>
              <StrategyHeadline plan={plan} known={known} weights={weights} bubbles={view.id === 'matrix'} />
              <View plan={plan} weights={weights} openId={open?.id} onOpen={show} />
            </>
          )}
        </div>
        {open && (
          <StrategySide
            key={open.id}
            strategy={open}
            Fields={Fields}
            Experiments={Experiments}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}
