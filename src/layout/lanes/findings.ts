// Lanes of findings: what hangs on the touchpoints of each stage, gathered, with its severity.
import { findingsInStage } from '@/model/select';
import { cellOf, isResearched, type LaneLayout } from './laneLayout';

export const findings: LaneLayout = {
  cell({ findings: found, width, bodies }) {
    return cellOf(found, (finding) => {
      const { id, title: text, kind, severity } = finding;
      const { squares, ...body } = bodies(
        finding,
        { text, marks: [{ kind, count: 1 }], squares: severity !== undefined },
        width,
      );
      return {
        id,
        record: finding,
        editable: 'finding',
        text,
        tone: kind,
        researched: isResearched(finding),
        ...body,
        ...(squares && severity !== undefined && { squares: { ...squares, kind, filled: severity } }),
      };
    });
  },
  stops: {
    ids: (project, mapId, stageId) => findingsInStage(project, mapId, stageId).map(({ id }) => id),
    stop: (id, stageId) => ({ kind: 'finding', id, stageId }),
  },
  note: (_project, _map, words) => words.fromTouchpoints,
};
