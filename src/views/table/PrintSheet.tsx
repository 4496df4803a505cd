// What is printed: the table on white paper, in parts of so many stages as a page is wide, and the paths below.
import { type CSSProperties, Fragment } from 'react';
import { phaseRuns } from '@/analysis/phaseRuns';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import { familyOf } from '@/layout/titleFaces';
import type { Id } from '@/model/id';
import { lanesOf, stagesOf } from '@/model/select';
import type { Lane, Stage } from '@/model/types';
import { phaseName } from '@/views/actions/phaseActions';
import { useProject } from '@/views/context/EditorContext';
import { useShownProject } from '@/views/context/shown';
import { Weight } from '@/views/map/Weight';
import { useMapColours } from '@/views/scene/mapColours';
import { PaperSheet } from '@/views/scene/PaperSheet';
import { FoldedCells } from './FoldedCells';
import { PathsInWords } from './PathsInWords';
import { laneCellsOf } from './laneCells';
import { PrintDrawing } from './PrintDrawing';
import styles from './Print.module.css';
import { phaseStyle } from './PhaseHeads';
import { stageStyle } from './StageHeads';
import { TableCaption } from './TableCaption';
import { useLaneLook } from './useLaneLook';
import { useProcessLines } from './useProcessLines';

/** As many stages as a page on its side holds in readable columns. */
const ON_A_PAGE = 6;

/** Parts of nearly equal size, none larger than a page. */
export function partsOf<T>(list: readonly T[]): T[][] {
  const parts = Math.max(1, Math.ceil(list.length / ON_A_PAGE));
  const bounds = Array.from({ length: parts + 1 }, (_, at) => Math.round((at * list.length) / parts));
  return bounds.slice(1).map((end, at) => list.slice(bounds[at], end));
}

/** @param drawn the map stands before its table, drawn as a whole */
export function PrintSheet({ mapId, drawn }: { mapId: Id; drawn: boolean }) {
  const colours = useMapColours();
  const t = useT();
  const stages = useShownProject(mapId, (project) => stagesOf(project, mapId));
  const brand = useProject((project) => paletteOf(project, 'print').brand);
  const look = { ...colours, '--title-face': familyOf(brand?.titleFace) } as CSSProperties;
  const parts = partsOf(stages);
  const ends = parts.map((_, at) => parts.slice(0, at + 1).reduce((sum, part) => sum + part.length, 0));
  return (
    <PaperSheet className={styles.sheet} style={look}>
      {drawn && stages.length > 0 && <PrintDrawing mapId={mapId} />}
      {parts.map((part, at) => {
        const to = ends[at] ?? 0;
        const from = to - part.length;
        const span = { from: from + 1, to, of: stages.length };
        return (
          <PrintTable
            key={part[0]?.id ?? ''}
            mapId={mapId}
            stages={part}
            from={from}
            part={parts.length > 1 ? t('table.stagesOf', span) : undefined}
            foot={brand?.footer}
          />
        );
      })}
      <PathsInWords mapId={mapId} />
    </PaperSheet>
  );
}

type PrintTableProps = {
  mapId: Id;
  stages: readonly Stage[];
  from: number;
  part: string | undefined;
  /** What the look of the project has at the foot of each sheet. */
  foot: string | undefined;
};

function PrintTable({ mapId, stages, from, part, foot }: PrintTableProps) {
  const t = useT();
  const lanes = useShownProject(mapId, (project) => lanesOf(project, mapId));
  const lines = useProcessLines(lanes);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        <TableCaption mapId={mapId} onPaper part={part} />
      </caption>
      <thead>
        <PrintPhases stages={stages} />
        <tr>
          <th scope="col" className={styles.corner}>
            <span className="visually-hidden">{t('map.lanes')}</span>
          </th>
          {stages.map((stage, at) => (
            <th key={stage.id} scope="col" className={styles.stage} style={stageStyle(stage, from + at)}>
              {stage.name}
              {stage.duration !== undefined && <span className={styles.duration}>{stage.duration}</span>}
              <Weight mapId={mapId} stageId={stage.id} />
              {stage.goal !== undefined && <span className={styles.goal}>{stage.goal}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map((lane) => (
          <Fragment key={lane.id}>
            {lines.has(lane.id) && (
              <tr className={styles.process}>
                <td colSpan={stages.length + 1}>{lines.get(lane.id)}</td>
              </tr>
            )}
            <PrintRow lane={lane} stages={stages} />
          </Fragment>
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <tr>
            <td colSpan={stages.length + 1} className={styles.foot}>
              {foot}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function PrintPhases({ stages }: { stages: readonly Stage[] }) {
  const t = useT();
  const phases = useProject((project) => project.phases);
  const runs = phaseRuns({ phases }, stages);
  if (runs.every(({ phase }) => !phase)) return null;
  return (
    <tr>
      <td aria-label={t('map.phase')} />
      {runs.map(({ phase, stages: under }) =>
        phase ? (
          <th
            key={under[0].id}
            scope="colgroup"
            colSpan={under.length}
            className={styles.phase}
            style={phaseStyle(phase)}
          >
            {phaseName(phase)}
          </th>
        ) : (
          <td key={under[0].id} colSpan={under.length} aria-label={t('map.noPhase')} />
        ),
      )}
    </tr>
  );
}

function PrintRow({ lane, stages }: { lane: Lane; stages: readonly Stage[] }) {
  const { note, accent } = useLaneLook(lane);
  const { PrintCell } = laneCellsOf(lane);
  return (
    <tr style={{ '--bar': `var(--m-accent-${accent})` } as CSSProperties}>
      <th scope="row" className={styles.lane}>
        {lane.name}
        {note !== '' && <span className={styles.note}>{note}</span>}
        <Weight mapId={lane.mapId} laneId={lane.id} />
      </th>
      {lane.collapsed ? (
        <FoldedCells lane={lane} stages={stages} className={styles.folded} />
      ) : (
        stages.map((stage, at) => <PrintCell key={stage.id} lane={lane} stage={stage} first={at === 0} />)
      )}
    </tr>
  );
}
