// The picture of a card on the canvas, in its frame.
import { svgPath } from '@/formats/svgPath';
import { LANE_ICONS } from '@/layout/icons';
import type { PictureFace } from '@/layout/scene';
import { useImage, useIsLost } from '@/views/context/Images';
import styles from './ItemPicture.module.css';

const SIGN = svgPath(LANE_ICONS.image);

/** The frame stands before the picture is read, and gives its place to the picture. Its words are the card's. */
export function ItemPicture({ face: { id, x, y, width, height, radius, lines } }: { face: PictureFace }) {
  const url = useImage(id);
  const lost = useIsLost(id);
  const place = { left: x, top: y, width, height, borderRadius: radius };
  if (url !== undefined)
    return (
      <img className={styles.picture} style={place} src={url} alt="" draggable={false} decoding="async" />
    );
  return (
    <span className={styles.frame} style={place} aria-hidden="true">
      {(id === undefined || lost) && (
        <>
          <svg viewBox="0 0 16 16" width={lines.length > 0 ? 20 : 16} className={styles.sign}>
            <path d={SIGN} />
          </svg>
          {lines.join('\n')}
        </>
      )}
    </span>
  );
}
