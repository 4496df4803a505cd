// Goals of a whole map: what a metric is to reach on the way as a whole. Those of stages are set beside their values (see metrics).
import type { Id } from '@/model/id';
import { removeRecords } from './cascade';
import type { Goal } from '@/model/types';
import { assign, command, type Changes } from './command';

/** Sets what a metric is to reach on a whole map, or takes the goal away with `value: undefined`. */
export const setMapGoal = command<{ id: Id; metricId: Id; mapId: Id; value: number | undefined }>(
  'goal.setOnMap',
  'undo.setGoal',
  (draft, { id, metricId, mapId, value }, project) => {
    if (!project.metrics[metricId] || !project.maps[mapId]) return;
    const own = Object.values(project.goals)
      .filter(
        (goal) =>
          goal.metricId === metricId &&
          goal.mapId === mapId &&
          goal.stageId === undefined &&
          goal.personaId === undefined,
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const written = draft.goals[own[0]?.id ?? ''];
    if (value === undefined) {
      if (own.length > 0)
        removeRecords(
          draft,
          project,
          'goals',
          own.map((goal) => goal.id),
        );
    } else if (!written) draft.goals[id] = { id, metricId, mapId, value };
    else if (written.value !== value) written.value = value;
  },
);

/** Changes value or day of goals that say the same of one place. */
export const changeGoals = command<{ ids: readonly Id[]; changes: Pick<Changes<Goal>, 'value' | 'due'> }>(
  'goal.change',
  'undo.setGoal',
  (draft, { ids, changes }) => {
    for (const id of ids) {
      const goal = draft.goals[id];
      if (goal) assign<Goal>(goal, changes);
    }
  },
);
