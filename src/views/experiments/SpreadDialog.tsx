// SpreadDialog: a confirmed strategy becomes done for all; which findings it solves is ticked, all in one step.
// keys: experiments.notTicked.*
import { useState } from 'react';
import { doubtOf, experimentResult } from '@/analysis/experimentResult';
import { spreadStrategy } from '@/commands/spreading';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { experimentsOf, strategiesOf } from '@/model/select';
import type { Finding, Strategy } from '@/model/types';
import { weighs } from '@/model/weighs';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog } from '@/ui/Dialog';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import styles from './Experiments.module.css';

export function SpreadDialog({ strategy, onClose }: { strategy: Strategy; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const tell = useUndoToast();
  const project = useProject((whole) => whole);
  const open = strategy.findingIds.flatMap((id): Finding[] => {
    const finding = project.findings[id];
    return finding && finding.kind !== 'delight' && weighs(finding) ? [finding] : [];
  });
  /** Another strategy that still works on a finding: then this one may not have solved it alone. */
  const otherOf = ({ id }: Finding): Strategy | undefined =>
    strategiesOf(project).find(
      (one) =>
        one.id !== strategy.id &&
        one.findingIds.includes(id) &&
        one.status !== 'done' &&
        one.status !== 'dropped',
    );
  const round = experimentsOf(project, strategy.id).at(-1);
  const doubt = round && doubtOf(experimentResult(project, round));
  // Figures that do not bear the verdict out close nothing by themselves.
  const [ticked, setTicked] = useState(
    () => new Set(doubt ? [] : open.flatMap((one) => (otherOf(one) ? [] : [one.id]))),
  );
  const name = strategy.title.trim() || t('experiments.untitled');
  const spread = (): void => {
    const solvedIds = open.flatMap(({ id }) => (ticked.has(id) ? [id] : []));
    const done = editor.commit(spreadStrategy, { id: strategy.id, endedOn: todayIso(), solvedIds });
    onClose();
    if (done) tell(t('experiments.spreadDone'));
  };
  return (
    <Dialog
      open
      size="s"
      onOpenChange={(next) => !next && onClose()}
      title={t('experiments.spreadTitle', { name })}
      description={t('experiments.spreadText')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={spread}>
            {t('experiments.spread')}
          </Button>
        </>
      }
    >
      {open.length > 0 && (
        <fieldset className={styles.ticks}>
          <legend className={styles.label}>{t('experiments.spreadFindings')}</legend>
          {doubt && <p className={styles.teach}>{t(`experiments.notTicked.${doubt}`)}</p>}
          {open.map((finding) => {
            const other = otherOf(finding);
            return (
              <Checkbox
                key={finding.id}
                label={finding.title.trim() || t('experiments.untitledFinding')}
                note={
                  other &&
                  t('experiments.spreadOther', { name: other.title.trim() || t('experiments.untitled') })
                }
                checked={ticked.has(finding.id)}
                onChange={(on) => {
                  const next = new Set(ticked);
                  if (on) next.add(finding.id);
                  else next.delete(finding.id);
                  setTicked(next);
                }}
              />
            );
          })}
        </fieldset>
      )}
    </Dialog>
  );
}
