// LaneTile: the icon of a lane on a tile of its colour, at the side of a compared map.
import { svgPath } from '@/formats/svgPath';
import { LANE_ICONS } from '@/layout/icons';
import type { Palette } from '@/layout/palette';
import type { Row } from '@/layout/scene';
import styles from './PaneFrame.module.css';

export function LaneTile({ row, palette }: { row: Pick<Row, 'accent' | 'icon'>; palette: Palette }) {
  const { soft, ink } = palette.accents[row.accent];
  return (
    <span className={styles.tile} style={{ background: soft, color: ink }}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d={svgPath(LANE_ICONS[row.icon])}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </span>
  );
}
