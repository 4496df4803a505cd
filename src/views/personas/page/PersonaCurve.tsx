// PersonaCurve: how a persona feels from stage to stage of one map, drawn for paper.
import { useId } from 'react';
import type { PersonaWalk } from '@/analysis/personaFacts';
import { svgPath } from '@/formats/svgPath';
import { useT } from '@/i18n/useT';
import { mouthOf } from '@/layout/icons';
import { curveThrough, curveTo } from '@/layout/monotoneCurve';
import type { Point } from '@/layout/outline';
import { paletteOf } from '@/layout/lookPalette';
import type { Palette } from '@/layout/palette';
import { useProject } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { href } from '@/views/context/router';
import { signed as signedNumber } from '@/views/map/names';
import block from './PageBlock.module.css';
import styles from './PersonaCurve.module.css';

const WIDTH = 706;
/** Of one step of feeling, in pixels of the page. */
const STEP = 23;
const FACE = 11;
/** Room for a face and its word above the highest point and below the lowest. */
const ROOM = FACE + 20;

const colourOf = (value: number, { curve }: Palette): string =>
  value < 0
    ? `color-mix(in srgb, ${curve.low} ${(-value / 2) * 100}%, ${curve.mid})`
    : `color-mix(in srgb, ${curve.high} ${(value / 2) * 100}%, ${curve.mid})`;

/** In the tenths in which it is shown. */
const signed = (value: number): string => signedNumber(Math.round(value * 10) / 10);

type Place = { at: Point; value: number };

export function PersonaCurve({ walk }: { walk: PersonaWalk }) {
  const t = useT();
  const fade = useId();
  const palette = useProject((project) => paletteOf(project, 'light'));
  const { curve, ink, muted } = palette;
  const projectId = useProject(({ id }) => id);
  const name = useProject((project) => {
    const map = project.maps[walk.mapId];
    return map ? mapName(project, map) : '';
  });
  const { stages, mean, mapId } = walk;
  const column = WIDTH / stages.length;
  const places = stages.map(({ value }, at): Place | undefined =>
    value === undefined ? undefined : { at: [column * (at + 0.5), -value * STEP], value },
  );
  const known = places.filter((place) => place !== undefined);
  const [lowest, highest] = [Math.min, Math.max].map((of) => of(...known.map(({ value }) => value)));
  const top = Math.max(0, highest ?? 0) * STEP + ROOM;
  const height = top + Math.max(0, -(lowest ?? 0)) * STEP + ROOM;
  const marked = lowest === highest ? [] : known;
  const label = (place: Place | undefined, word: string, above: boolean) =>
    place && (
      <text
        x={Math.min(WIDTH - 34, Math.max(34, place.at[0]))}
        y={place.at[1] + (above ? -FACE - 6 : FACE + 15)}
        textAnchor="middle"
        className={styles.peak}
        fill={`color-mix(in srgb, ${colourOf(place.value, palette)} 65%, ${ink})`}
      >
        {word} {signed(place.value)}
      </text>
    );
  return (
    <div className={styles.walk}>
      <p className={styles.curveHead}>
        <a className={block.title} href={href({ screen: 'map', projectId, mapId })}>
          {t('personas.page.walk', { map: name })}
        </a>
        <span className={block.muted}>{t('personas.page.mean', { value: signed(mean) })}</span>
      </p>
      <svg viewBox={`0 ${-top} ${WIDTH} ${height}`} className={styles.curve} aria-hidden="true">
        <linearGradient id={fade} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={-2 * STEP} y2={2 * STEP}>
          <stop offset="0" stopColor={curve.high} />
          <stop offset="0.5" stopColor={curve.mid} />
          <stop offset="1" stopColor={curve.low} />
        </linearGradient>
        <line x1="0" x2={WIDTH} y1={0} y2={0} stroke={muted} strokeOpacity="0.4" strokeDasharray="2 5" />
        {runsOf(places).map((run) => (
          <path
            key={run[0]?.join()}
            d={svgPath([{ kind: 'move', to: run[0] ?? [0, 0] }, ...curveThrough(run).map(curveTo)])}
            fill="none"
            stroke={`url(#${fade})`}
            strokeWidth="2.5"
          />
        ))}
        {known.map(({ at: [x, y], value }) => (
          <g
            key={x}
            transform={`translate(${x} ${y})`}
            stroke={colourOf(value, palette)}
            fill="none"
            strokeLinecap="round"
          >
            <circle r={FACE} fill="#fff" strokeWidth="2" />
            <circle cx="-3.6" cy="-2.6" r="0.6" strokeWidth="1.4" />
            <circle cx="3.6" cy="-2.6" r="0.6" strokeWidth="1.4" />
            <path d={svgPath(mouthOf(value))} transform="scale(0.8)" strokeWidth="1.8" />
          </g>
        ))}
        {label(
          marked.find(({ value }) => value === highest),
          t('personas.page.highest'),
          true,
        )}
        {label(
          marked.find(({ value }) => value === lowest),
          t('personas.page.lowest'),
          false,
        )}
      </svg>
      <ol
        className={styles.stages}
        style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(0, 1fr))` }}
      >
        {stages.map(({ stageId, name: stage, value }) => (
          <li key={stageId}>
            {stage}
            <span className="visually-hidden">
              {value === undefined ? t('personas.notKnown') : signed(value)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Neighbours of which something is known; a stage of which nothing is known ends the line. */
function runsOf(places: readonly (Place | undefined)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const place of places) {
    if (place) runs.at(-1)?.push(place.at);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}
