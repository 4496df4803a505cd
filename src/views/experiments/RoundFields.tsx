// RoundFields: what a round is to show and by which metric, who is in its groups, and what was counted there.
import { FileUp, Trash2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { type ExperimentChanges, removeExperiment, updateExperiment } from '@/commands/experiments';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { metricsOf } from '@/model/select';
import type { Experiment } from '@/model/types';
import { Button } from '@/ui/Button';
import { fetched } from '@/ui/fetched';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import { BoundText } from './BoundText';
import styles from './Experiments.module.css';
import { GroupFields } from './GroupFields';

const GroupsFromFile = fetched(async () => (await import('./GroupsFromFile')).GroupsFromFile);

export function RoundFields({ experiment }: { experiment: Experiment }) {
  const t = useT();
  const editor = useEditor();
  const tell = useUndoToast();
  const readOnly = useEditorState((state) => state.readOnly);
  const metrics = useProject(metricsOf);
  const file = useProject(({ importedFiles }) => importedFiles[experiment.fileId ?? '']);
  const [asksFile, setAsksFile] = useState(false);
  const { id, hypothesis, metricId, from, to, baseline, target, learnt } = experiment;
  const write = (changes: ExperimentChanges, options?: { mergeKey: string }): void => {
    editor.commit(updateExperiment, { id, changes }, options);
  };
  const text = (field: 'hypothesis' | 'learnt') => ({
    mergeKey: `${field}:${id}`,
    maxLength: LIMITS.text,
    lines: true,
    onWrite: (next: string | undefined, options: { mergeKey: string }) => write({ [field]: next }, options),
  });
  const number = (field: 'baseline' | 'target') => ({
    size: 's' as const,
    disabled: readOnly,
    onChange: (next: number | undefined) => write({ [field]: next }, { mergeKey: `${field}:${id}` }),
  });
  return (
    <div className={styles.fields}>
      <BoundText
        label={t('experiments.hypothesis')}
        value={hypothesis}
        placeholder={t('experiments.hypothesisHint')}
        {...text('hypothesis')}
      />
      <Select
        size="s"
        label={t('experiments.metric')}
        value={metricId}
        disabled={readOnly}
        clearable
        placeholder={t('experiments.noMetric')}
        choices={metrics.map((metric) => ({ value: metric.id, label: metric.name }))}
        onChange={(next) => write({ metricId: next })}
      />
      <div className={styles.pair}>
        <BoundText
          label={t('experiments.from')}
          type="date"
          value={from}
          maxLength={10}
          mergeKey={`from:${id}`}
          onWrite={(next, options) => write({ from: next }, options)}
        />
        <BoundText
          label={t('experiments.to')}
          type="date"
          value={to}
          maxLength={10}
          mergeKey={`to:${id}`}
          onWrite={(next, options) => write({ to: next }, options)}
        />
      </div>
      <GroupFields key={`test ${metricId}`} experiment={experiment} group="test" />
      <GroupFields key={`control ${metricId}`} experiment={experiment} group="control" />
      <div className={styles.fromFile}>
        {!readOnly && (
          <Button size="s" icon={FileUp} onClick={() => setAsksFile(true)}>
            {t('experiments.fromFile')}
          </Button>
        )}
        {file && <span>{t('experiments.countedFrom', { name: file.name })}</span>}
      </div>
      <div className={styles.pair}>
        <NumberField label={t('experiments.target')} value={target} {...number('target')} />
        <NumberField
          label={t('experiments.baseline')}
          hint={t('experiments.baselineHint')}
          value={baseline}
          {...number('baseline')}
        />
      </div>
      <BoundText label={t('experiments.learnt')} value={learnt} {...text('learnt')} />
      {asksFile && (
        <Suspense>
          <GroupsFromFile experiment={experiment} onClose={() => setAsksFile(false)} />
        </Suspense>
      )}
      {!readOnly && (
        <div>
          <Button
            size="s"
            variant="quiet"
            icon={Trash2}
            onClick={() => editor.commit(removeExperiment, { id }) && tell(t('experiments.removed'))}
          >
            {t('experiments.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}
