// The picture of a card in the table, on the screen and on paper: in a frame of its final size, or in words why not.
import { useT } from '@/i18n/useT';
import { showsPictures } from '@/layout/cardFacts';
import { holdsPictures } from '@/model/laneKinds';
import type { Card, Lane } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';
import { useImage, useIsLost } from '@/views/context/Images';
import styles from './Facts.module.css';

/** Whether the picture of a card is shown where its lane stands. */
export function useShowsPicture(lane: Lane, card: Card | undefined): boolean {
  const switchedOn = useProject((project) => showsPictures(project, lane.mapId));
  return card?.pictureId !== undefined && (switchedOn || holdsPictures(lane));
}

export function CardPicture({ card: { pictureId: id, text }, lane }: { card: Card; lane: Lane }) {
  const t = useT();
  const large = holdsPictures(lane);
  if (id === undefined) return large ? <p className={styles.small}>{t('scene.noPicture')}</p> : null;
  return <Frame id={id} caption={text} large={large} />;
}

function Frame({ id, caption, large }: { id: string; caption: string; large: boolean }) {
  const t = useT();
  const url = useImage(id);
  const lost = useIsLost(id);
  return (
    <span className={styles.frame} data-large={large} data-picture={id}>
      {url !== undefined && <img src={url} alt={caption.trim() === '' ? t('scene.uncaptioned') : caption} />}
      {lost && t('scene.pictureLost')}
    </span>
  );
}
