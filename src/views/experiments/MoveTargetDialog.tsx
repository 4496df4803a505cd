// MoveTargetDialog: a target that has become true is made the current map, under a name that a person chooses.
import { useState } from 'react';
import { moveTargetIn, solvedByTarget } from '@/commands/spreading';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { newId } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { JourneyMap, Project, Strategy } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { navigate } from '@/views/context/router';
import { useUndoToast } from '@/views/context/useUndoToast';
import styles from './Experiments.module.css';

/** The target derived from the map of what the strategy answers, else the latest. */
function likelyTarget(project: Project, { findingIds }: Strategy): JourneyMap | undefined {
  const targets = mapsOf(project).filter(({ state }) => state === 'target');
  const maps = new Set(findingIds.map((id) => project.findings[id]?.mapId));
  return targets.findLast(({ id, basedOn }) => maps.has(basedOn) || maps.has(id)) ?? targets.at(-1);
}

/** The name of the map that the new one takes the place of. */
const titleFor = (project: Project, target: JourneyMap | undefined): string => {
  const former = project.maps[target?.basedOn ?? ''] ?? target;
  return former ? mapName(project, former) : '';
};

export function MoveTargetDialog({ strategy, onClose }: { strategy: Strategy; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const tell = useUndoToast();
  const project = useProject((whole) => whole);
  const [targetId, setTargetId] = useState(() => likelyTarget(project, strategy)?.id);
  const [written, setWritten] = useState<string>();
  const targets = mapsOf(project).filter(({ state }) => state === 'target');
  const target = targets.find(({ id }) => id === targetId) ?? targets[0];
  if (!target) return null;
  const title = written ?? titleFor(project, target);
  const solved = solvedByTarget(project, target.id).length;
  const move = (): void => {
    const id = newId();
    const done = editor.commit(moveTargetIn, {
      targetId: target.id,
      id,
      title: title.trim(),
      endedOn: todayIso(),
    });
    onClose();
    if (!done) return;
    navigate({ screen: 'map', projectId: project.id, mapId: id });
    tell(t('experiments.movedIn', { name: title.trim() }));
  };
  return (
    <Dialog
      open
      size="s"
      onOpenChange={(next) => !next && onClose()}
      title={t('experiments.moveIn')}
      description={t('experiments.moveInText')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={title.trim() === ''} onClick={move}>
            {t('experiments.moveInDo')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {targets.length > 1 && (
          <Select
            label={t('experiments.moveInTarget')}
            value={target.id}
            choices={targets.map((map) => ({ value: map.id, label: mapName(project, map) }))}
            onChange={(next) => next !== undefined && setTargetId(next)}
          />
        )}
        <TextField
          label={t('experiments.moveInTitle')}
          value={title}
          maxLength={LIMITS.title}
          onChange={setWritten}
        />
        <p className={styles.teach}>
          {solved > 0 ? t('experiments.moveInSolved', { count: solved }) : t('experiments.moveInNone')}
        </p>
      </div>
    </Dialog>
  );
}
