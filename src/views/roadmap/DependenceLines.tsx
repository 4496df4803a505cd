// The lines of the roadmap: from the end of what must be there first to the beginning of what waits for it.
import type { RoadmapBar, RoadmapLink } from '@/analysis/roadmap';
import { barBox, type ChartScale, linkCorners, type Point } from '@/layout/roadmapChart';
import type { Id } from '@/model/id';
import styles from './Roadmap.module.css';

type LinesProps = {
  links: readonly RoadmapLink[];
  places: ReadonlyMap<Id, { bar: RoadmapBar; at: number }>;
  scale: ChartScale;
  rowHeight: number;
  /** Where in a row its bar lies. */
  barMiddle: number;
  /** The rows that are drawn; a line is drawn where it touches them. */
  first: number;
  last: number;
};

export function DependenceLines({ links, places, scale, rowHeight, barMiddle, first, last }: LinesProps) {
  const lines = links.flatMap(({ fromId, toId, conflict }) => {
    const [from, to] = [places.get(fromId), places.get(toId)];
    if (!from || !to || Math.max(from.at, to.at) < first || Math.min(from.at, to.at) > last) return [];
    const [a, b] = [barBox(scale, from.bar), barBox(scale, to.bar)];
    const y = (at: number): number => at * rowHeight + barMiddle;
    const end: Point = { x: b.x - 2, y: y(to.at) };
    const corners = linkCorners({ x: a.x + a.width, y: y(from.at) }, end, rowHeight);
    return [{ key: `${fromId} ${toId}`, conflict, corners, end }];
  });
  return (
    <svg className={styles.lines} width={scale.width} height="100%">
      {lines.map(({ key, conflict, corners, end }) => (
        <g key={key} data-conflict={conflict}>
          <polyline points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {/* An arrow, or where it cannot work out a cross. */}
          {conflict ? (
            <polyline
              className={styles.cross}
              points={`${end.x - 10},${end.y - 4} ${end.x - 2},${end.y + 4} ${end.x - 6},${end.y} ${end.x - 10},${end.y + 4} ${end.x - 2},${end.y - 4}`}
            />
          ) : (
            <polygon points={`${end.x},${end.y} ${end.x - 6},${end.y - 4} ${end.x - 6},${end.y + 4}`} />
          )}
        </g>
      ))}
    </svg>
  );
}
