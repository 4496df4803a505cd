// Lanes of findings: what hangs on the touchpoints of each stage, gathered, with its severity and how far the work on it is.
import { findingsSeenIn } from '@/analysis/shownProject';
import { findingsInStage } from '@/model/select';
import { severityOf, standingOf } from '@/model/weighs';
import { findingsTouched } from './findingsTouched';
import { cellOf, countIn, evidenceMark, type LaneLayout } from './laneLayout';

export const findings: LaneLayout = {
  cell({ project, mapId, stageId, width, bodies, level }) {
    return cellOf(findingsSeenIn(project, mapId, stageId), (finding) => {
      const { id, title: text, kind } = finding;
      const [severity, standing] = [severityOf(finding), standingOf(finding)];
      const { squares, ...body } = bodies(
        finding,
        {
          text,
          marks: [standing === 'open' ? { kind, count: 1 } : { kind, count: 1, note: standing }],
          squares: severity !== undefined && standing !== 'resolved',
        },
        width,
      );
      return {
        id,
        record: finding,
        editable: 'finding',
        text,
        tone: kind,
        ...evidenceMark(level(finding)),
        ...body,
        ...(standing === 'resolved' && { settled: true }),
        ...(squares && severity !== undefined && { squares: { ...squares, kind, filled: severity } }),
      };
    });
  },
  touched: findingsTouched,
  folded: { cell: countIn('findings') },
  stops: {
    ids: (project, mapId, stageId) => findingsInStage(project, mapId, stageId).map(({ id }) => id),
    stop: (id, stageId) => ({ kind: 'finding', id, stageId }),
  },
  note: (_project, _map, words) => words.fromTouchpoints,
};
