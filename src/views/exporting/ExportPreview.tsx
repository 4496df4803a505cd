// The preview: the very picture that will be saved, drawn small.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createCanvasPen, type PicturesById } from '@/formats/browser/canvasPen';
import { paintScene } from '@/formats/browser/paintScene';
import type { Picture } from '@/formats/picture';
import { useT } from '@/i18n/useT';
import type { Palette } from '@/layout/palette';
import type { Scene } from '@/layout/scene';
import { classes } from '@/ui/classes';
import { loadMapFaces } from '@/formats/browser/mapFaces';
import styles from './ExportDialog.module.css';

/** The images of the map, and word when they have come. */
export type PreviewPictures = { pictures: PicturesById; listen: (listener: () => void) => () => void };

export type ExportPreviewProps = {
  picture: Picture;
  /** Of a map: from afar it is painted as plain shapes. */
  scene: Scene | undefined;
  palette: Palette;
  pictures?: PreviewPictures | undefined;
  /** It has no background of its own. */
  isTransparent: boolean;
  /** What stands below it. */
  children?: ReactNode;
};

/** Below this scale words cannot be read, and shapes are drawn in their place. */
const READABLE = 0.22;

export function ExportPreview(props: ExportPreviewProps) {
  const { picture, scene, palette, pictures, isTransparent, children } = props;
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    let open = true;
    const draw = () => open && paint(element, frame, { picture, scene, palette, pictures });
    draw();
    // The first drawing may have come before the face; the second has it.
    void loadMapFaces(picture.titleFace).then(draw);
    const leave = pictures?.listen(draw);
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(draw);
    observer?.observe(frame);
    return () => {
      open = false;
      observer?.disconnect();
      leave?.();
    };
  }, [picture, scene, palette, pictures]);
  return (
    <div className={classes(styles.preview, isTransparent && styles.seeThrough)}>
      <div className={styles.sheet}>
        <canvas ref={canvas} className={styles.picture} role="img" aria-label={t('exporting.preview')} />
      </div>
      {children}
    </div>
  );
}

/** What stands in the place of a preview where there is none. */
export function NoPreview({ isComing, words }: { isComing: boolean; words: string }) {
  return (
    <div className={styles.preview} aria-busy={isComing}>
      <p className={styles.about}>{words}</p>
    </div>
  );
}

type Painted = Pick<ExportPreviewProps, 'picture' | 'scene' | 'palette' | 'pictures'>;

function paint(element: HTMLCanvasElement, frame: HTMLElement, painted: Painted): void {
  const { picture, scene, palette, pictures } = painted;
  const { box } = picture;
  const padding = 40;
  const fit = Math.min(
    (frame.clientWidth - padding) / box.width,
    (frame.clientHeight - padding) / box.height,
    1,
  );
  const scale = Math.max(0.01, fit);
  const ratio = window.devicePixelRatio || 1;
  element.width = Math.max(1, Math.round(box.width * scale * ratio));
  element.height = Math.max(1, Math.round(box.height * scale * ratio));
  element.style.width = `${box.width * scale}px`;
  element.style.height = `${box.height * scale}px`;
  const context = element.getContext('2d');
  if (!context) return;
  const zoom = scale * ratio;
  context.setTransform(zoom, 0, 0, zoom, -box.x * zoom, -box.y * zoom);
  const shapes =
    scene && zoom < READABLE
      ? () => paintScene(context, scene, palette, { detail: 'shapes', rail: true, header: true })
      : undefined;
  picture.draw(createCanvasPen(context, pictures?.pictures), { cells: shapes });
}
