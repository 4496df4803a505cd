// A value of a lane of values as a person writes it: read, recorded, and on to the next stage.
import { setMeasure } from '@/commands/metrics';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Lane } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import { readNumber } from '@/ui/NumberField';

/** Records what was written; an empty text takes the value away. False, and said aloud, where it is no number. */
export function writeValue(editor: Editor, lane: Lane, stageId: Id, written: string): boolean {
  const { metricId } = lane;
  const { project } = editor.store.getState();
  const metric = project.metrics[metricId ?? ''];
  if (metricId === undefined || !metric) return true;
  const plain = written
    .replace(metric.unit ?? '', '')
    .replace('%', '')
    .trim();
  const value = readNumber(plain);
  if (plain !== '' && (value === undefined || !Number.isFinite(value))) {
    announce(t('map.notANumber', { text: written }));
    return false;
  }
  editor.commit(setMeasure, { id: newId(), metricId, stageId, value });
  return true;
}

/** Goes on to the cell of the next stage, or of the one before; at the end of the lane one stays. */
export function nextValue(editor: Editor, { mapId, id: laneId }: Lane, stageId: Id, by: 1 | -1): void {
  const stages = stagesOf(editor.store.getState().project, mapId);
  const next = stages[stages.findIndex(({ id }) => id === stageId) + by];
  if (next) editor.setSession({ selection: { kind: 'cell', stageId: next.id, laneId } });
}
