// Feelings from a measure: how its scale becomes a feeling is said, and what each stage would get is shown before it is done.
import { useState } from 'react';
import { measuredFeelings, feelingEnds } from '@/analysis/measuredFeelings';
import { feelingAt, setMeasuredFeelings } from '@/commands/feelings';
import { formatCount, formatDecimals } from '@/i18n/format';
import '@/i18n/en/measures';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { personasOfMap } from '@/model/select';
import type { Metric } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { announce } from '@/ui/LiveRegion';
import { Select } from '@/ui/Select';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import styles from './Dialogs.module.css';
import { valueText } from './measureWords';

const signed = (value: number): string => {
  const text = formatDecimals(Math.abs(value), Number.isInteger(value) ? 0 : 1);
  return value < 0 ? `\u2212${text}` : value > 0 ? `+${text}` : text;
};

export function FeelingsDialog({
  metric,
  mapId,
  onClose,
}: {
  metric: Metric;
  mapId: Id;
  onClose: () => void;
}) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const undoToast = useUndoToast();
  const map = project.maps[mapId];
  const personas = map ? personasOfMap(project, map) : [];
  const [wished, setWished] = useState<Id>();
  const persona = personas.find(({ id }) => id === wished) ?? personas[0];
  const ends = feelingEnds(metric);
  const feelings = persona ? measuredFeelings(project, metric, { mapId, personaId: persona.id }) : [];
  const written = (value: number): string => valueText(metric, value, { value });
  const set = (): void => {
    if (!persona) return;
    editor.commit(setMeasuredFeelings, { mapId, personaId: persona.id, feelings });
    const title = t('measures.feelings.done', { count: feelings.length });
    announce(title);
    onClose();
    undoToast(title);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('measures.feelings.title', { name: metric.name })}
      description={
        ends &&
        t('measures.feelings.how', {
          worst: written(ends.worst),
          best: written(ends.best),
          middle: written((ends.worst + ends.best) / 2),
        })
      }
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" disabled={feelings.length === 0} onClick={set}>
            {t('measures.feelings.set', { count: feelings.length })}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {persona ? (
          <Select
            label={t('measures.feelings.persona')}
            value={persona.id}
            choices={personas.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => setWished(id)}
          />
        ) : (
          <p className={styles.quiet}>{t('measures.feelings.nobody')}</p>
        )}
        {persona && feelings.length === 0 && <p className={styles.quiet}>{t('measures.feelings.none')}</p>}
        <ul className={styles.lines}>
          {feelings.map(({ stageId, value, answers, source }) => {
            const known = persona && feelingAt(project, mapId, persona.id, { stageId });
            const was = known
              ? t('measures.feelings.was', { value: signed(known.value) })
              : t('measures.feelings.unknown');
            return (
              <li key={stageId}>
                <span className={styles.lineName}>
                  {project.stages[stageId]?.name}
                  <span className={styles.quiet}>
                    {[
                      written(source.score),
                      answers === undefined ? '' : t('measures.n', { n: formatCount(answers) }),
                      was,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span className={styles.lineValue}>{signed(value)}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}
