// ChannelMark: the drawing of a channel on its own colour, as at the head of its lane.
import { svgPath } from '@/formats/svgPath';
import { LANE_ICONS } from '@/layout/icons';
import { channelLook } from '@/layout/laneLook';
import { paletteOf } from '@/layout/lookPalette';
import type { Channel } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';
import styles from './PageBlock.module.css';

export function ChannelMark({ channel }: { channel: Channel }) {
  const project = useProject((whole) => whole);
  const { accent, icon } = channelLook(project, channel);
  const tone = paletteOf(project, 'light').accents[accent];
  return (
    <span className={styles.mark} style={{ background: tone.soft, color: tone.ink }}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={svgPath(LANE_ICONS[icon])} fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </span>
  );
}
