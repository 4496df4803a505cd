// A target: what a measure is to reach on the map, a stage or for a persona, and by when.
import { useState } from 'react';
import { goalAt } from '@/analysis/measuredAt';
import { putGoal } from '@/commands/measurements';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import type { Goal, Metric } from '@/model/types';
import { Button } from '@/ui/Button';
import { NumberField } from '@/ui/NumberField';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './Dialogs.module.css';
import { PlaceField, placeDraftOf, placeFieldsOf } from './PlaceField';

type GoalFormProps = { metric: Metric; mapId: Id; record: Goal | undefined; onDone: () => void };

export function GoalForm({ metric, mapId, record, onDone }: GoalFormProps) {
  const t = useT();
  const editor = useEditor();
  const [by, setBy] = useState(placeDraftOf(record ?? {}));
  const [value, setValue] = useState(record?.value);
  const [due, setDue] = useState(record?.due ?? '');
  const place = placeFieldsOf(by);
  const save = (): void => {
    if (value === undefined || !place) return;
    const where = { mapId: record?.mapId ?? mapId, ...place };
    // A place has one target: another one for it is the same, written anew.
    const id = record?.id ?? goalAt(editor.store.getState().project, metric.id, where)?.id ?? newId();
    editor.commit(putGoal, {
      goal: {
        id,
        metricId: metric.id,
        ...where,
        value,
        ...(due !== '' && { due }),
        ...(record?.note !== undefined && { note: record.note }),
      },
    });
    onDone();
  };
  return (
    <form
      className={styles.box}
      aria-label={t('measures.addGoal')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {!record && (
        <PlaceField mapId={mapId} value={by} kinds={['whole', 'stage', 'persona']} onChange={setBy} />
      )}
      <div className={styles.pair}>
        <NumberField label={t('measures.target')} value={value} onChange={setValue} />
        <TextField label={t('measures.due')} type="date" value={due} onChange={setDue} />
      </div>
      <div className={styles.boxFoot}>
        <Button variant="quiet" size="s" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button variant="primary" size="s" type="submit" disabled={value === undefined || !place}>
          {t('measures.save')}
        </Button>
      </div>
    </form>
  );
}
