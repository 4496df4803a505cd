// The fields of a strategy: what is proposed, how much it brings and takes, who does it by when, and what it hangs on.
import { type ComponentType, useEffect, useRef } from 'react';
import { answeredBy, planWeights } from '@/analysis/planWeights';
import { updateStrategy, type StrategyChanges } from '@/commands/strategies';
import '@/i18n/en/strategies';
import { formatPeriod, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LIMITS, STRATEGY_KINDS, STRATEGY_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { NumberField } from '@/ui/NumberField';
import { Rating } from '@/ui/Rating';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { daysLate, effortWords, impactWords } from '@/views/context/strategyWords';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { DepartmentField } from './DepartmentField';
import { TextBlock, TextLine } from './fields';
import styles from './Inspector.module.css';
import { OwnerField } from './OwnerField';
import { StrategyAnswers } from './StrategyAnswers';
import { StrategyDependence } from './StrategyDependence';
import { StrategyRice } from './StrategyRice';
import { StrategyStages } from './StrategyStages';

export type StrategyFieldsProps = {
  strategy: Strategy;
  /** The map beside which it is shown; without one, findings and stages of all maps are offered. */
  mapId?: Id | undefined;
  /** It was just made: the first thing that is written is what it is called. */
  focus?: boolean;
  /** How it was tested. */
  Experiments?: ComponentType<{ strategyId: Id }> | undefined;
};

export function StrategyFields({ strategy, mapId, focus = false, Experiments }: StrategyFieldsProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const box = useRef<HTMLDivElement>(null);
  const { id, status, start, due, endedOn } = strategy;
  const write = (changes: StrategyChanges, options?: { mergeKey: string }): void => {
    editor.commit(updateStrategy, { id, changes, today: todayIso() }, options);
  };
  useEffect(() => {
    if (focus) box.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus();
  }, [focus]);
  const late = daysLate(strategy, todayIso());
  const ended = status === 'done' || status === 'dropped' ? status : undefined;
  // What the table and the board say of it too.
  const stillOpen = useProject((project) =>
    status === 'done' ? answeredBy(planWeights(project, todayIso()), [strategy]).stillOpen : 0,
  );
  const number = (
    field: 'reach' | 'confidence' | 'cost',
    label: string,
    limits: { max?: number; step?: number; hint?: string } = {},
  ) => (
    <NumberField
      size="s"
      label={label}
      value={strategy[field]}
      min={0}
      disabled={readOnly}
      {...limits}
      onChange={(value) => write({ [field]: value }, { mergeKey: `${field}:${id}` })}
    />
  );
  return (
    <>
      <div ref={box} className={styles.fields}>
        <div data-title="">
          <TextLine
            label={t('inspector.strategyTitle')}
            mergeKey={`strategy:${id}:title`}
            value={strategy.title}
            maxLength={LIMITS.title}
            onWrite={(title, options) => write({ title: title ?? '' }, options)}
          />
        </div>
        <TextBlock
          label={t('inspector.strategyDescription')}
          mergeKey={`description:${id}`}
          value={strategy.description}
          maxLength={LIMITS.text}
          onWrite={(description, options) => write({ description }, options)}
        />
        <Rating
          label={t('strategies.impact')}
          value={strategy.impact}
          tone="accent"
          disabled={readOnly}
          words={impactWords.map((word) => t(word))}
          onChange={(impact) => write({ impact })}
        />
        <Rating
          label={t('strategies.effort')}
          value={strategy.effort}
          tone="info"
          disabled={readOnly}
          words={effortWords.map((word) => t(word))}
          onChange={(effort) => write({ effort })}
        />
        <div className={styles.pair}>
          {number('reach', t('strategies.reach'), { step: 100 })}
          {number('confidence', t('strategies.confidence'), { max: 100, step: 5 })}
        </div>
        <StrategyRice strategy={strategy} />
        <div className={styles.pair}>
          <Select
            size="s"
            label={t('inspector.status')}
            value={status}
            disabled={readOnly}
            clearable
            placeholder={t('inspector.noStatus')}
            choices={STRATEGY_STATUSES.map((value) => ({ value, label: t(`scene.status.${value}`) }))}
            onChange={(next) => write({ status: next })}
          />
          <Select
            size="s"
            label={t('strategies.kind')}
            value={strategy.kind}
            disabled={readOnly}
            clearable
            placeholder={t('strategies.noKind')}
            // keys: strategies.kinds.*
            choices={STRATEGY_KINDS.map((value) => ({ value, label: t(`strategies.kinds.${value}`) }))}
            onChange={(kind) => write({ kind })}
          />
        </div>
        <p className={styles.fact} role="status">
          {[
            ended && endedOn && t(`strategies.ended.${ended}`, { day: formatPeriod(endedOn, endedOn) }),
            stillOpen > 0 && t('strategies.findingsOpen', { count: stillOpen }),
          ]
            .filter(Boolean)
            .join(' \u00b7 ')}
        </p>
        <div className={styles.pair}>
          <OwnerField
            mergeKey={`owner:${id}`}
            value={strategy.owner}
            onWrite={(owner, options) => write({ owner }, options)}
          />
          <DepartmentField
            mergeKey={`department:${id}`}
            value={strategy.department}
            onWrite={(department, options) => write({ department }, options)}
          />
        </div>
        <div className={styles.pair}>
          <TextLine
            type="date"
            label={t('strategies.start')}
            mergeKey={`start:${id}`}
            value={start}
            onWrite={(next, options) => write({ start: next }, options)}
          />
          <TextLine
            type="date"
            label={t('strategies.due')}
            mergeKey={`due:${id}`}
            value={due}
            hint={
              late > 0
                ? t('strategies.late', { count: late })
                : start !== undefined && due !== undefined && due < start
                  ? t('strategies.dueBeforeStart')
                  : undefined
            }
            onWrite={(next, options) => write({ due: next }, options)}
          />
        </div>
        {number('cost', t('strategies.cost'), { step: 100 })}
      </div>
      <StrategyAnswers strategy={strategy} mapId={mapId} />
      <StrategyDependence strategy={strategy} />
      <StrategyStages strategy={strategy} mapId={mapId} />
      <EvidenceField table="strategies" id={id} />
      {Experiments && <Experiments strategyId={id} />}
    </>
  );
}
