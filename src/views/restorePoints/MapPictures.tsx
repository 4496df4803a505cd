// MapPictures: the maps of an earlier state, drawn small.
import { useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { classes } from '@/ui/classes';
import { useShownTheme } from '@/ui/theme';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { usePreference } from '@/views/context/Preferences';
import styles from './MapPictures.module.css';

/** More are told of in words. */
const SHOWN = 4;

export function MapPictures({ project }: { project: Project }) {
  const t = useT();
  const maps = mapsOf(project);
  if (maps.length === 0) return <p className={styles.none}>{t('restorePoints.noMaps')}</p>;
  return (
    <ul className={styles.pictures} aria-label={t('restorePoints.pictures')}>
      {maps.slice(0, SHOWN).map((map) => (
        <li key={map.id} className={styles.picture}>
          <MapPicture project={project} mapId={map.id} />
          <span className={styles.caption}>
            <span className={styles.state}>{t(mapStateLabel[map.state])}</span>
            <span className={styles.title}>{mapName(project, map)}</span>
          </span>
        </li>
      ))}
      {maps.length > SHOWN && (
        <li className={styles.none}>{t('restorePoints.moreMaps', { count: maps.length - SHOWN })}</li>
      )}
    </ul>
  );
}

function MapPicture({ project, mapId }: { project: Project; mapId: Id }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [theme] = usePreference('theme');
  const shown = useShownTheme(theme);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let left = false;
    const draw = async () => {
      const { drawThumbnail } = await import('@/views/scene/drawThumbnail');
      // One picture a frame: a large map takes its time, and the words beside it should be there first.
      requestAnimationFrame(() => {
        if (left || !canvas.current) return;
        const { clientWidth: width, clientHeight: height } = canvas.current;
        setDrawn(drawThumbnail(canvas.current, { width, height }, project, shown, { mapId, whole: true }));
      });
    };
    // A picture that cannot be drawn is left out: the words say all that matters.
    draw().catch(() => setDrawn(false));
    return () => {
      left = true;
    };
  }, [project, mapId, shown]);
  return (
    <span className={styles.frame} aria-hidden="true">
      <canvas ref={canvas} className={classes(styles.canvas, drawn && styles.ready)} />
    </span>
  );
}
