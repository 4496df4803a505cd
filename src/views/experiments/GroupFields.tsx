// GroupFields: a group of a round by hand - who is in it, how many, and what was counted: hits of n, or answers by value.
import { useState } from 'react';
import { countsOfShare, isShare, shareOf } from '@/analysis/experimentResult';
import { fillGroup, type GroupName } from '@/commands/experiments';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Experiment, Metric, TestGroup } from '@/model/types';
import { NumberField } from '@/ui/NumberField';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { BoundText } from './BoundText';
import styles from './Experiments.module.css';

/** More boxes than these nobody fills by hand. */
const MOST_POINTS = 11;

/** The points of a scale that answers are counted at; none where there are too many, or the scale is not known. */
function pointsOf(metric: Metric | undefined): number[] {
  if (!metric) return [];
  const { kind, scale } = metric;
  const { min, max } =
    kind === 'nps'
      ? { min: 0, max: 10 }
      : (scale ??
        (kind === 'csat' ? { min: 1, max: 5 } : kind === 'ces' ? { min: 1, max: 7 } : { min: 1, max: 0 }));
  const count = max - min + 1;
  if (!Number.isInteger(min) || !Number.isInteger(max) || count < 2 || count > MOST_POINTS) return [];
  return Array.from({ length: count }, (_, at) => min + at);
}

type Fill = (changes: Partial<TestGroup>, field: string) => void;

export function GroupFields({ experiment, group }: { experiment: Experiment; group: GroupName }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const metric = useProject(({ metrics }) => metrics[experiment.metricId ?? '']);
  const { id } = experiment;
  const { name, size, counts, value }: TestGroup = experiment[group] ?? {};
  const fill: Fill = (changes, field) => {
    editor.commit(fillGroup, { id, group, changes }, { mergeKey: `${group} ${field}:${id}` });
  };
  const asShare = isShare(metric);
  const points = asShare ? [] : pointsOf(metric);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        {t(group === 'test' ? 'experiments.testGroup' : 'experiments.controlGroup')}
      </legend>
      <div className={styles.named}>
        <BoundText
          label={t('experiments.groupName')}
          value={name}
          maxLength={LIMITS.title}
          mergeKey={`${group} name:${id}`}
          onWrite={(next) => fill({ name: next }, 'name')}
        />
        <NumberField
          size="s"
          label={t('experiments.groupSize')}
          value={size}
          min={0}
          outside={t('experiments.below')}
          disabled={readOnly}
          onChange={(next) => (next === undefined || Number.isInteger(next)) && fill({ size: next }, 'size')}
        />
      </div>
      {asShare && <ShareFields counts={counts} disabled={readOnly} fill={fill} />}
      {points.length > 0 && <PointFields {...{ points, counts, fill }} disabled={readOnly} />}
      <NumberField
        size="s"
        label={t(asShare || points.length > 0 ? 'experiments.orValue' : 'experiments.value')}
        value={value}
        disabled={readOnly}
        onChange={(next) => fill({ value: next }, 'value')}
      />
    </fieldset>
  );
}

type CountsProps = { counts: TestGroup['counts']; disabled: boolean; fill: Fill };

type Draft = { hits?: number | undefined; n?: number | undefined };

/** Why what stands in the fields counts nothing; undefined where they fit, or are half empty. */
function whyNothing({
  hits,
  n,
}: Draft): 'experiments.nobody' | 'experiments.tooMany' | 'experiments.notWhole' | undefined {
  if ([hits, n].some((one) => one !== undefined && !Number.isInteger(one))) return 'experiments.notWhole';
  if (n === 0) return 'experiments.nobody';
  return hits !== undefined && n !== undefined && hits > n ? 'experiments.tooMany' : undefined;
}

/** So many of so many. What does not fit counts nothing, so that the verdict always follows what the fields show. */
function ShareFields({ counts, disabled, fill }: CountsProps) {
  const t = useT();
  const known = shareOf(counts);
  const [draft, setDraft] = useState<Draft>();
  const shown: Draft = known ?? draft ?? {};
  const write = (next: Draft): void => {
    const { hits, n } = next;
    const fitting = hits === undefined || n === undefined ? undefined : countsOfShare({ hits, n });
    setDraft(fitting ? undefined : next);
    fill({ counts: fitting }, 'counts');
  };
  const why = whyNothing(shown);
  const field = { size: 's' as const, min: 0, outside: t('experiments.below'), disabled };
  return (
    <div className={styles.pair}>
      <NumberField
        {...field}
        label={t('experiments.hits')}
        value={shown.hits}
        onChange={(hits) => write({ ...shown, hits })}
        error={why && why !== 'experiments.nobody' ? t(why) : undefined}
      />
      <NumberField
        {...field}
        label={t('experiments.people')}
        value={shown.n}
        onChange={(n) => write({ ...shown, n })}
        error={why === 'experiments.nobody' ? t(why) : undefined}
      />
    </div>
  );
}

/** How many answered each point of the scale. */
function PointFields({ points, counts = {}, disabled, fill }: CountsProps & { points: readonly number[] }) {
  const t = useT();
  const write = (point: number, count: number | undefined): void => {
    if (count !== undefined && !Number.isInteger(count)) return;
    const { [String(point)]: _, ...others } = counts;
    const next = { ...others, ...(count !== undefined && { [String(point)]: count }) };
    fill({ counts: Object.keys(next).length > 0 ? next : undefined }, 'counts');
  };
  return (
    <div role="group" aria-label={t('experiments.answers')}>
      <span className={styles.label}>{t('experiments.answers')}</span>
      <div className={styles.points}>
        {points.map((point) => (
          <label key={point} className={styles.point}>
            <span aria-hidden="true">{point}</span>
            <NumberField
              size="s"
              hideLabel
              label={t('experiments.answersAt', { value: point })}
              value={counts[String(point)]}
              min={0}
              outside={t('experiments.below')}
              disabled={disabled}
              onChange={(next) => write(point, next)}
            />
          </label>
        ))}
      </div>
    </div>
  );
}
