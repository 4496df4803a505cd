// Thumbnail: a small picture of a project's first map, drawn once it is in sight and the page is at rest.
import { useEffect, useRef, useState } from 'react';
import { language } from '@/i18n/translate';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { classes } from '@/ui/classes';
import type { Shown } from '@/ui/theme';
import { whenAtRest } from './atRest';
import { onSight } from './onSight';
import { type Drawing, drawnPicture, pictureOf } from './pictures';
import styles from './Thumbnail.module.css';

export type ThumbnailProps = {
  projectId: Id;
  changedAt: number;
  loadProject: (id: Id) => Promise<Project | undefined>;
  theme: Shown;
  /** Every lane of the map, instead of those that tell the most. */
  whole?: boolean;
};

export function Thumbnail({ projectId, changedAt, loadProject, theme, whole = false }: ThumbnailProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const version = `${changedAt} ${theme} ${language()}`;
  const [src, setSrc] = useState(() => drawnPicture(loadProject, projectId, version));

  useEffect(() => (frame.current ? onSight(frame.current, setNear) : undefined), []);

  useEffect(() => {
    const element = frame.current;
    if (!near || !element) return undefined;
    let stale = false;
    const drawing = (): Drawing => ({
      projectId,
      version,
      theme,
      whole,
      width: element.clientWidth,
      height: element.clientHeight,
    });
    const withdraw = whenAtRest(async () => {
      // A picture that cannot be drawn is left out: the card says all that matters in words.
      const url = await pictureOf(loadProject, drawing()).catch(() => undefined);
      // Meanwhile the card may have gone, or the project may have changed again.
      if (!stale) setSrc(url);
    });
    return () => {
      stale = true;
      withdraw();
    };
  }, [near, projectId, version, loadProject, theme, whole]);

  return (
    <div ref={frame} className={styles.frame} aria-hidden="true">
      <img
        src={src}
        alt=""
        draggable={false}
        decoding="async"
        className={classes(styles.picture, src !== undefined && styles.ready)}
      />
    </div>
  );
}
