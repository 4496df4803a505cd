// Thumbnail: a small live picture of a project's first map, drawn when it scrolls into view.
import { useEffect, useRef, useState } from 'react';
import { language } from '@/i18n/translate';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { classes } from '@/ui/classes';
import { useShownTheme, type Theme } from '@/ui/theme';
import styles from './Thumbnail.module.css';

export type ThumbnailProps = {
  projectId: Id;
  changedAt: number;
  loadProject: (id: Id) => Promise<Project | undefined>;
  theme: Theme;
  /** Every lane of the map, instead of those that tell the most. */
  whole?: boolean;
};

export function Thumbnail({ projectId, changedAt, loadProject, theme, whole = false }: ThumbnailProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const shown = useShownTheme(theme);
  const version = `${changedAt} ${shown} ${language()}`;

  useEffect(() => {
    const element = frame.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        setNear(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!near) return undefined;
    let stale = false;
    const draw = async () => {
      const [{ drawThumbnail }, project] = await Promise.all([
        import('@/views/scene/drawThumbnail'),
        loadProject(projectId),
      ]);
      // Meanwhile the card may have gone, or the project may have changed again.
      if (stale || !canvas.current || !project || canvas.current.dataset['version'] === version) return;
      canvas.current.dataset['version'] = version;
      setDrawn(drawThumbnail(canvas.current, project, shown, { whole }));
    };
    // A picture that cannot be drawn is left out: the card says all that matters in words.
    draw().catch(() => setDrawn(false));
    return () => {
      stale = true;
    };
  }, [near, projectId, version, loadProject, shown, whole]);

  return (
    <div ref={frame} className={styles.frame} aria-hidden="true">
      <canvas ref={canvas} className={classes(styles.canvas, drawn && styles.ready)} />
    </div>
  );
}
