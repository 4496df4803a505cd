// Printing: whatever is looked at comes out whole. The map is printed as a drawing, and what is a page already as it is.
import { mapPicture } from '@/formats/mapPicture';
import { toSvg } from '@/formats/svg';
import { paletteOf } from '@/layout/lookPalette';
import { el } from './dom';
import { pictureUrl } from './pictures';
import type { Reader } from './reader';

const utf8 = (text: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;

/** Safari knows no idle time. */
const whenIdle = (run: () => void): void =>
  void ('requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 2000 }) : setTimeout(run, 500));

/** The whole map as a drawing on white, with its title and legend. */
function drawing(reader: Reader): string {
  const { project, faces, measure } = reader;
  const { t, language } = reader.words();
  const scene = reader.scene();
  const picture = mapPicture(
    project,
    scene,
    { palette: paletteOf(project, 'print'), measure, t, language },
    { title: true, legend: true, background: 'white' },
  );
  const pictures = new Map(
    picture.images().flatMap((id): [string, string][] => {
      const url = pictureUrl(project, id);
      return url === undefined ? [] : [[id, url]];
    }),
  );
  return toSvg(picture, { language, fonts: faces, pictures });
}

export type Printing = {
  /** The sheet that stands for the map on paper. */
  sheet: HTMLElement;
  print: () => Promise<void>;
};

export function createPrinting(reader: Reader): Printing {
  const picture = el('img', { class: 'printed-map', alt: '' });
  const sheet = el('div', { class: 'print-sheet' }, picture);
  let shown = '';
  const prepare = async (): Promise<void> => {
    const { view, mapId, language, unfolded } = reader.store.get();
    const key = `${mapId} ${language} ${unfolded}`;
    if (view !== 'map' || key === shown) return;
    shown = key;
    picture.alt = reader.map().title;
    picture.src = utf8(drawing(reader));
    await picture.decode().catch(() => undefined);
  };
  const print = async (): Promise<void> => {
    await prepare();
    window.print();
  };
  // Whoever prints by the menu of the browser gets the same. The browser does not wait for a drawing and its faces then,
  // so that it is made before anybody asks.
  const ahead = (): void => whenIdle(() => void prepare());
  reader.store.listen(ahead);
  ahead();
  window.addEventListener('beforeprint', () => void prepare());
  window.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void print();
  });
  return { sheet, print };
}
