// All values and targets of a measure, and a form to write one down by hand.
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { measure } from '@/analysis/measured';
import { removeGoal, removeMeasurements } from '@/commands/measurements';
import { formatCount } from '@/i18n/format';
import '@/i18n/en/measures';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { measurementsOf } from '@/model/select';
import type { Goal, Measurement, Metric, Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { IconButton } from '@/ui/IconButton';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import styles from './Dialogs.module.css';
import { GoalForm } from './GoalForm';
import type { MeasureView } from './measureView';
import { goalText, periodText, valueText } from './measureWords';
import { mapName } from '@/views/context/mapName';
import { placeText } from './placeText';
import { ValueForm } from './ValueForm';

type Editing = { kind: 'value'; record?: Measurement } | { kind: 'goal'; record?: Goal };

export function ValuesDialog({
  view,
  shownMap,
  onClose,
}: {
  view: MeasureView;
  shownMap: Id | undefined;
  onClose: () => void;
}) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const { metric } = view;
  const lines = valueLines(project, metric);
  const goals = Object.values(project.goals).filter(({ metricId }) => metricId === metric.id);
  const [editing, setEditing] = useState<Editing | undefined>(
    lines.length === 0 ? { kind: 'value' } : undefined,
  );
  const mapId = view.mapId ?? shownMap;
  const done = (): void => setEditing(undefined);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('measures.valuesTitle', { name: metric.name })}
      size="l"
    >
      <div className={styles.values}>
        {editing?.kind === 'value' && mapId !== undefined && (
          <ValueForm metric={metric} mapId={mapId} record={editing.record} onDone={done} />
        )}
        {editing?.kind === 'goal' && mapId !== undefined && (
          <GoalForm metric={metric} mapId={mapId} record={editing.record} onDone={done} />
        )}
        {!editing && !readOnly && mapId !== undefined && (
          <div className={styles.adders}>
            <Button size="s" icon={Plus} onClick={() => setEditing({ kind: 'value' })}>
              {t('measures.writeValue')}
            </Button>
            <Button size="s" icon={Plus} onClick={() => setEditing({ kind: 'goal' })}>
              {t('measures.addGoal')}
            </Button>
          </div>
        )}
        <section aria-label={t('measures.values')}>
          <h3 className={styles.listTitle}>{t('measures.values')}</h3>
          {lines.length === 0 && <p className={styles.quiet}>{t('measures.noValueText')}</p>}
          <ul className={styles.lines}>
            {lines.map(({ key, name, note, value, ids, record }) => (
              <li key={key}>
                <span className={styles.lineName}>
                  {name}
                  <span className={styles.quiet}>{note}</span>
                </span>
                <span className={styles.lineValue}>{value}</span>
                {!readOnly && (
                  <span className={styles.lineTools}>
                    {record && (
                      <IconButton
                        icon={Pencil}
                        size="xs"
                        label={t('measures.editLine', { name })}
                        onClick={() => setEditing({ kind: 'value', record })}
                      />
                    )}
                    <IconButton
                      icon={Trash2}
                      size="xs"
                      label={t('measures.removeLine', { name })}
                      onClick={() => editor.commit(removeMeasurements, { ids })}
                    />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
        {goals.length > 0 && (
          <section aria-label={t('measures.goals')}>
            <h3 className={styles.listTitle}>{t('measures.goals')}</h3>
            <ul className={styles.lines}>
              {goals.map((goal) => {
                const name = placeText(project, goal, t);
                const map = project.maps[goal.mapId ?? ''];
                const onMap =
                  map && goal.mapId !== mapId && goal.stageId !== undefined && mapName(project, map);
                return (
                  <li key={goal.id}>
                    <span className={styles.lineName}>
                      {name}
                      {onMap && <span className={styles.quiet}>{onMap}</span>}
                    </span>
                    <span className={styles.lineValue}>{goalText(metric, goal, t)}</span>
                    {!readOnly && (
                      <span className={styles.lineTools}>
                        <IconButton
                          icon={Pencil}
                          size="xs"
                          label={t('measures.editLine', { name })}
                          onClick={() => setEditing({ kind: 'goal', record: goal })}
                        />
                        <IconButton
                          icon={Trash2}
                          size="xs"
                          label={t('measures.removeLine', { name })}
                          onClick={() => editor.commit(removeGoal, { id: goal.id })}
                        />
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );

  /** A line for each value by hand, and one for each file with all that was counted from it. */
  function valueLines(of: Project, measured: Metric) {
    const records = [...measurementsOf(of, measured.id)];
    const files = new Map<Id, Measurement[]>();
    for (const record of records)
      if (record.fileId !== undefined)
        files.set(record.fileId, [...(files.get(record.fileId) ?? []), record]);
    const ofFiles = [...files].map(([id, list]) => {
      const counted = list.reduce(
        (sum, { counts = {} }) => sum + Object.values(counts).reduce((a, b) => a + b, 0),
        0,
      );
      return {
        key: id,
        day: list.reduce((last, { to = '' }) => (to > last ? to : last), ''),
        name: of.importedFiles[id]?.name ?? t('measures.aFile'),
        note: t('measures.groups', { count: list.length }),
        value: t('measures.n', { n: formatCount(counted) }),
        ids: list.map((record) => record.id),
        record: undefined,
      };
    });
    const byHand = records
      .filter(({ fileId }) => fileId === undefined)
      .map((record) => {
        const known = measure(measured, record);
        const n = known?.n === undefined ? '' : t('measures.n', { n: formatCount(known.n) });
        return {
          key: record.id,
          day: record.to ?? record.from ?? '',
          name: placeText(of, record, t),
          note: [
            periodText({ from: record.from ?? record.to ?? '', to: record.to ?? record.from ?? '' }, t),
            n,
          ]
            .filter(Boolean)
            .join(' · '),
          value: known ? valueText(measured, known.value, known) : '',
          ids: [record.id],
          record,
        };
      });
    return [...ofFiles, ...byHand].sort((a, b) =>
      a.day === b.day ? a.name.localeCompare(b.name) : a.day < b.day ? 1 : -1,
    );
  }
}
