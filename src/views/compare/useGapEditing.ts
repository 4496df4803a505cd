// useGapEditing(): what may be written in the gap table, and where it goes; a sentence says why not.
import { useMemo } from 'react';
import type { Comparison } from '@/analysis/comparison';
import type { GapFeeling } from '@/analysis/gapFeelings';
import type { GapRow } from '@/analysis/gapTable';
import type { GapMetric } from '@/analysis/gapMetrics';
import type { GapStrategy } from '@/analysis/gapStrategies';
import { setFeeling } from '@/commands/feelings';
import { setMapGoal } from '@/commands/goals';
import { setGoal } from '@/commands/metrics';
import { updateProject } from '@/commands/project';
import { updateStage } from '@/commands/stages';
import { updateStrategy } from '@/commands/strategies';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import { newId } from '@/model/id';
import { readNumber } from '@/ui/NumberField';
import { useEditor, useEditorState } from '@/views/context/EditorContext';

export type GapEditing = {
  /** Why nothing of the target can be written at this row; undefined where it can. */
  why: (row: GapRow) => string | undefined;
  /** Why a strategy cannot be written. */
  whyStrategy: (side: GapStrategy['side']) => string | undefined;
  /** Each writes one step, and answers with a sentence where what was written cannot be taken. */
  feeling: (row: GapRow, feeling: GapFeeling, written: string) => string | undefined;
  time: (row: GapRow, written: string) => undefined;
  goal: (row: GapRow, written: string) => undefined;
  metric: (row: GapRow, metric: GapMetric, written: string) => string | undefined;
  owner: (strategy: GapStrategy, written: string) => undefined;
  due: (strategy: GapStrategy, written: string) => string | undefined;
};

const orNothing = (written: string): string | undefined => (written === '' ? undefined : written);

function editing(editor: Editor, { from, to }: Comparison, readOnly: boolean): GapEditing {
  const openId = editor.store.getState().project.id;
  const whyOf = (projectId: string): string | undefined => {
    if (readOnly) return t('gap.why.readOnly');
    return projectId === openId ? undefined : t('gap.why.elsewhere');
  };
  const why = ({ stage }: GapRow): string | undefined =>
    whyOf(to.project.id) ?? (stage && stage.toId === undefined ? t('gap.why.noStage') : undefined);
  return {
    why,
    whyStrategy: (side) => whyOf(side === 'to' ? to.project.id : from.project.id),
    feeling({ stage }, { felt, toPersonaId }, written) {
      const value = readNumber(written);
      if (written !== '' && (value === undefined || Math.abs(value) > 2)) return t('gap.refused.feeling');
      if (stage?.toId === undefined || toPersonaId === undefined) return undefined;
      const place = felt.by === 'card' ? { cardId: felt.cardId } : { stageId: stage.toId };
      editor.commit(setFeeling, { mapId: to.mapId, personaId: toPersonaId, place, value, id: newId() });
      return undefined;
    },
    time({ stage }, written) {
      if (stage?.toId !== undefined)
        editor.commit(updateStage, { id: stage.toId, changes: { duration: orNothing(written) } });
    },
    goal({ stage }, written) {
      const goal = orNothing(written);
      if (!stage) editor.commit(updateProject, { changes: { goal } });
      else if (stage.toId !== undefined) editor.commit(updateStage, { id: stage.toId, changes: { goal } });
    },
    metric({ stage }, { metric: { unit }, toMetricId: metricId }, written) {
      const number = written
        .replace(unit ?? '', '')
        .replace('%', '')
        .trim();
      const value = readNumber(number);
      if (number !== '' && value === undefined) return t('gap.refused.number', { text: written });
      if (metricId === undefined) return undefined;
      const id = newId();
      if (!stage) editor.commit(setMapGoal, { id, metricId, mapId: to.mapId, value });
      else if (stage.toId !== undefined) editor.commit(setGoal, { id, metricId, stageId: stage.toId, value });
      return undefined;
    },
    owner({ strategy: { id } }, written) {
      editor.commit(updateStrategy, { id, changes: { owner: orNothing(written) } });
    },
    due({ strategy: { id } }, written) {
      if (written !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(written)) return t('gap.refused.day');
      editor.commit(updateStrategy, { id, changes: { due: orNothing(written) } });
      return undefined;
    },
  };
}

export function useGapEditing(comparison: Comparison): GapEditing {
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  return useMemo(() => editing(editor, comparison, readOnly), [editor, comparison, readOnly]);
}
