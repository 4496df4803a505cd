// The icons of the page's own controls, stroked, in a box of 16 x 16.
import { svgPath } from '@/formats/svgPath';
import { LANE_ICONS } from '@/layout/icons';
import type { LaneIcon } from '@/layout/scene';
import { draw } from './dom';

const PATHS = {
  search: 'M7 2.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8zM10.3 10.3l3.3 3.3',
  plus: 'M8 3.4v9.2M3.4 8h9.2',
  minus: 'M3.4 8h9.2',
  fit: 'M2.8 6V2.8H6M10 2.8h3.2V6M13.2 10v3.2H10M6 13.2H2.8V10',
  unfold: 'M4.4 6.2L8 2.6l3.6 3.6M4.4 9.8L8 13.4l3.6-3.6',
  close: 'M4 4l8 8M12 4l-8 8',
  print: 'M4.6 6V2.6h6.8V6M4.6 11.4H2.6V6h10.8v5.4h-2M4.6 9.4h6.8v4H4.6z',
  theme: 'M8 2.4a5.6 5.6 0 1 1 0 11.2a5.6 5.6 0 1 1 0-11.2zM8 2.4v11.2M8 5.2h4.8M8 8h5.6M8 10.8h4.8',
  comment: 'M2.6 3h10.8v7.8H7.8l-3 2.6v-2.6H2.6z',
  download: 'M8 2.6v7.2M4.8 6.8L8 10l3.2-3.2M3 13.2h10',
  back: 'M9.8 3.6L5.4 8l4.4 4.4',
  next: 'M6.2 3.6L10.6 8l-4.4 4.4',
  link: 'M6.4 3.2h-3v9.4h9.4v-3M9 3h4v4M13 3L7.4 8.6',
  remove: 'M3.2 4.4h9.6M6.4 4.2V2.8h3.2v1.4M4.4 4.6l.6 8.6h6l.6-8.6',
} as const;

export type IconName = keyof typeof PATHS;

const stroked = (d: string, size: number) =>
  draw(
    'svg',
    { class: 'icon', width: size, height: size, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    draw('path', { d }),
  );

export const icon = (name: IconName, size = 16): SVGElement => stroked(PATHS[name], size);

export const laneIcon = (name: LaneIcon, size = 16): SVGElement => stroked(svgPath(LANE_ICONS[name]), size);

/** The sign of Waymark: a way that rises, on a green tile. */
export const logo = (): SVGElement =>
  draw(
    'svg',
    { class: 'logo', width: 26, height: 26, viewBox: '0 0 26 26', 'aria-hidden': 'true' },
    draw('rect', { width: 26, height: 26, rx: 7.5, fill: '#2e6e5e' }),
    draw('path', {
      d: 'M6.5 18.2c3.6.2 4.2-2.2 4.9-5 .8-3.2 1.7-5.4 4.3-5.4 2.7 0 3 2.5 3.2 4.9',
      fill: 'none',
      stroke: '#fff',
      'stroke-width': 2,
      'stroke-linecap': 'round',
    }),
    draw('circle', { cx: 6.6, cy: 18.2, r: 1.7, fill: '#fff' }),
    draw('circle', { cx: 18.9, cy: 13.4, r: 1.7, fill: '#fff' }),
  );
