// The fields of a lane of values and of one of its cells: what is measured, the value, what it is to reach.
import { goalAt, valueInField } from '@/analysis/measuredAt';
import { setGoal, setMeasure, updateMetric } from '@/commands/metrics';
import type { Changes } from '@/commands/command';
import { updateLane } from '@/commands/lanes';
import { sceneWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { valueSentence, valueWords } from '@/layout/lanes/metric';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import type { Lane, Metric } from '@/model/types';
import { NumberField } from '@/ui/NumberField';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { TextLine } from './fields';
import styles from './Inspector.module.css';

const kinds = ['nps', 'csat', 'ces', 'custom'] as const satisfies readonly Metric['kind'][];

export function MetricFields({ lane }: { lane: Lane }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const metric = useProject((project) => project.metrics[lane.metricId ?? '']);
  if (!metric) return null;
  const { id } = metric;
  const write = (changes: Changes<Metric>, options?: { mergeKey: string }): void => {
    editor.commit(updateMetric, { id, changes }, options);
  };
  return (
    <>
      <Select
        size="s"
        label={t('inspector.metricKind')}
        value={metric.kind}
        disabled={readOnly}
        choices={kinds.map((kind) => ({ value: kind, label: t(`map.metric.${kind}`) }))}
        onChange={(kind) => kind !== undefined && write({ kind })}
      />
      <TextLine
        label={t('inspector.unit')}
        mergeKey={`unit:${id}`}
        value={metric.unit}
        maxLength={LIMITS.title}
        placeholder={t('inspector.unitHint')}
        onWrite={(unit, options) => write({ unit }, options)}
      />
      <Select
        size="s"
        label={t('inspector.better')}
        value={metric.better ?? 'unknown'}
        disabled={readOnly}
        choices={[
          { value: 'higher', label: t('inspector.higher') },
          { value: 'lower', label: t('inspector.lower') },
          { value: 'unknown', label: t('inspector.unknown') },
        ]}
        onChange={(better) => write({ better: better === 'unknown' ? undefined : better })}
      />
      <Segmented
        size="s"
        label={t('inspector.showAs')}
        value={lane.show ?? 'bars'}
        disabled={readOnly}
        choices={[
          { value: 'bars', label: t('inspector.bars') },
          { value: 'numbers', label: t('inspector.numbers') },
        ]}
        onChange={(show) =>
          editor.commit(updateLane, {
            id: lane.id,
            changes: { show: show === 'bars' ? undefined : show },
          })
        }
      />
    </>
  );
}

export function ValueFields({ lane, stageId }: { lane: Lane; stageId: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const metricId = lane.metricId ?? '';
  const metric = useProject((project) => project.metrics[metricId]);
  const value = useProject((project) => valueInField(project, metricId, stageId));
  const goal = useProject((project) => goalAt(project, metricId, { stageId })?.value);
  const words = sceneWords(t);
  const said = useProject((project) =>
    metric ? valueSentence(valueWords(project, metric, stageId, words), words) : '',
  );
  if (!metric) return null;
  const key = `${lane.id}:${stageId}`;
  return (
    <div className={styles.pair} onBlur={() => editor.seal()}>
      <NumberField
        key={`value ${key}`}
        size="s"
        label={metric.unit ? t('inspector.valueIn', { unit: metric.unit }) : t('inspector.value')}
        value={value}
        disabled={readOnly}
        onChange={(next) =>
          editor.commit(
            setMeasure,
            { id: newId(), metricId, stageId, value: next },
            { mergeKey: `value:${key}` },
          )
        }
      />
      <NumberField
        key={`goal ${key}`}
        size="s"
        label={t('inspector.target')}
        value={goal}
        disabled={readOnly}
        onChange={(next) =>
          editor.commit(setGoal, { id: newId(), metricId, stageId, value: next }, { mergeKey: `goal:${key}` })
        }
      />
      <p className={styles.none}>{said}</p>
    </div>
  );
}
