// LookSample: the head and foot of a picture in the project's look, with the stages of one of its maps.
import { useEffect } from 'react';
import { addTitleFace } from '@/formats/browser/mapFaces';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import { familyOf } from '@/layout/titleFaces';
import { COLOURS } from '@/model/constants';
import { mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { useImage } from '@/views/context/Images';
import styles from './LookDialog.module.css';

/** As many stages tell a palette. */
const STAGES = 8;

export function LookSample({ project }: { project: Project }) {
  const t = useT();
  const palette = paletteOf(project, 'light');
  const { accent, titleFace, footer, logo } = palette.brand ?? {};
  const logoUrl = useImage(logo?.id);
  useEffect(() => {
    if (titleFace) addTitleFace(titleFace);
  }, [titleFace]);
  const [map] = mapsOf(project);
  const stages = map ? stagesOf(project, map.id).slice(0, STAGES) : [];
  return (
    <figure
      className={styles.sample}
      aria-label={t('look.sample')}
      style={{ background: palette.paper, color: palette.ink }}
    >
      {accent !== undefined && <div className={styles.rule} style={{ background: accent }} />}
      <div className={styles.head}>
        <div>
          <p className={styles.name} style={{ fontFamily: familyOf(titleFace) }}>
            {map?.title.trim() || project.title}
          </p>
          <p className={styles.under} style={{ color: palette.muted }}>
            {project.title}
          </p>
        </div>
        {logoUrl !== undefined && <img className={styles.logo} src={logoUrl} alt="" />}
      </div>
      <ul className={styles.stages}>
        {stages.map((stage, at) => {
          const tone = palette.stages[stage.colour ?? COLOURS[at % COLOURS.length] ?? 'slate'];
          return (
            <li
              key={stage.id}
              style={{ background: tone.soft, color: tone.ink, borderTopColor: tone.strong }}
            >
              {stage.name}
            </li>
          );
        })}
      </ul>
      {footer !== undefined && (
        <figcaption className={styles.under} style={{ color: palette.muted }}>
          {footer}
        </figcaption>
      )}
    </figure>
  );
}
