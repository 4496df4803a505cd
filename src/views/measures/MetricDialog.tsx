// A new measure, or the fields of one: what is asked, on which scale, and which way is better. Saved as one step.
import { useState } from 'react';
import { topOf } from '@/analysis/measured';
import { addMetric } from '@/commands/measurements';
import { updateMetric } from '@/commands/metrics';
import '@/i18n/en/measures';
import { useT } from '@/i18n/useT';
import { LIMITS, MEASURES } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import type { Metric } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { NumberField } from '@/ui/NumberField';
import { Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './Dialogs.module.css';
import {
  fieldsOf,
  KINDS,
  type MetricDraft,
  newDraft,
  OWN_SCALE,
  SCALES,
  scaleKey,
  scaleOf,
  withKind,
} from './metricDraft';

type MetricDialogProps = { metric?: Metric; onClose: () => void; onDone: (id: Id) => void };

export function MetricDialog({ metric, onClose, onDone }: MetricDialogProps) {
  const t = useT();
  const editor = useEditor();
  const [draft, setDraft] = useState<MetricDraft>(() => metric ?? newDraft(t('measures.newName.nps')));
  const set = (changes: Partial<MetricDraft>): void => setDraft({ ...draft, ...changes });
  const isShare = draft.kind === 'csat' || (draft.kind === 'custom' && draft.measures === 'share');
  const [ownScale, setOwnScale] = useState(scaleKey(draft.scale) === OWN_SCALE);
  const save = (): void => {
    const fields = fieldsOf(draft);
    if (metric) editor.commit(updateMetric, { id: metric.id, changes: fields });
    const id = metric?.id ?? newId();
    if (!metric) editor.commit(addMetric, { metric: { id, ...fields } });
    onClose();
    onDone(id);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={metric ? t('measures.editTitle') : t('measures.newTitle')}
      size="m"
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" type="submit" form="measure-form" disabled={draft.name.trim() === ''}>
            {metric ? t('measures.save') : t('measures.create')}
          </Button>
        </>
      }
    >
      <form
        id="measure-form"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.name.trim() !== '') save();
        }}
      >
        <Select
          label={t('measures.kind')}
          value={draft.kind}
          // keys: measures.kinds.*
          choices={KINDS.map((kind) => ({ value: kind, label: t(`measures.kinds.${kind}`) }))}
          onChange={(kind) =>
            kind !== undefined && setDraft(withKind(draft, kind, (one) => t(`measures.newName.${one}`)))
          }
        />
        <TextField
          label={t('measures.name')}
          value={draft.name}
          maxLength={LIMITS.title}
          onChange={(name) => set({ name })}
        />
        <TextArea
          label={t('measures.question')}
          value={draft.question ?? ''}
          rows={2}
          onChange={(question) => set({ question })}
        />
        {draft.kind === 'custom' && (
          <Select
            label={t('measures.what')}
            value={draft.measures ?? 'mean'}
            // keys: measures.measuresWhat.*
            choices={MEASURES.map((one) => ({ value: one, label: t(`measures.measuresWhat.${one}`) }))}
            onChange={(measures) => set({ measures, ...(measures === 'number' && { scale: undefined }) })}
          />
        )}
        {draft.kind !== 'nps' && draft.measures !== 'number' && (
          <div className={styles.pair}>
            <Select
              label={t('measures.scaleName')}
              value={ownScale ? OWN_SCALE : scaleKey(draft.scale)}
              choices={[
                ...SCALES.map(({ min, max }) => ({
                  value: scaleKey({ min, max }),
                  label: t('measures.scale', { min, max }),
                })),
                { value: 'none', label: t('measures.noScale') },
                { value: OWN_SCALE, label: t('measures.ownScale') },
              ]}
              onChange={(key) => {
                setOwnScale(key === OWN_SCALE);
                set({ scale: key === OWN_SCALE ? (draft.scale ?? { min: 1, max: 5 }) : scaleOf(key) });
              }}
            />
            {isShare && (
              <NumberField
                label={t('measures.top')}
                value={topOf(draft)}
                min={1}
                max={10}
                onChange={(top) => set({ top: top === undefined ? undefined : Math.round(top) })}
              />
            )}
          </div>
        )}
        {ownScale && draft.scale && draft.kind !== 'nps' && (
          <div className={styles.pair}>
            <NumberField
              label={t('measures.scaleFrom')}
              value={draft.scale.min}
              onChange={(min) => min !== undefined && draft.scale && set({ scale: { ...draft.scale, min } })}
            />
            <NumberField
              label={t('measures.scaleTo')}
              value={draft.scale.max}
              onChange={(max) => max !== undefined && draft.scale && set({ scale: { ...draft.scale, max } })}
            />
          </div>
        )}
        {draft.kind === 'custom' && (
          <TextField
            label={t('measures.unit')}
            value={draft.unit ?? ''}
            maxLength={LIMITS.title}
            onChange={(unit) => set({ unit })}
          />
        )}
        {draft.kind !== 'nps' && (
          <Select
            label={t('measures.better')}
            value={draft.better ?? 'auto'}
            choices={[
              { value: 'higher', label: t('measures.higher') },
              { value: 'lower', label: t('measures.lower') },
              { value: 'auto', label: t(draft.kind === 'custom' ? 'measures.unsaid' : 'measures.byKind') },
            ]}
            onChange={(better) => set({ better: better === 'auto' ? undefined : better })}
          />
        )}
      </form>
    </Dialog>
  );
}
