// The map: painted on a canvas, with its frozen frame above it and a button for each card in sight.
import { paintScene } from '@/formats/browser/paintScene';
import { itemsIn } from '@/layout/locate';
import type { Scene } from '@/layout/scene';
import { lanesOf } from '@/model/select';
import { el } from './dom';
import { icon, type IconName } from './icons';
import { headHeight, type MapFrame, mapFrame, railWidth } from './mapFrame';
import { listenToGestures, ZOOM_STEP } from './mapGestures';
import {
  boxOf,
  type Direction,
  firstPlace,
  keyOf,
  nameOf,
  nextPlace,
  type Place,
  placeOf,
  selectedOf,
} from './mapItems';
import type { Reader } from './reader';
import { scrollAsPan } from './scrollAsPan';
import {
  type Frame,
  firstView,
  kept,
  revealing,
  seenBox,
  SHAPES_BELOW,
  type Stretch,
  type Viewport,
  wholeView,
  zoomedAt,
} from './viewport';

/** So many buttons at most are in the document; beyond them the pointer finds cards all the same. */
const MANY = 400;
/** How far around what is seen there are buttons, as a part of it. */
const AROUND = 0.25;

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['Home', 'first'],
  ['End', 'last'],
]);

export type MapPane = {
  element: HTMLElement;
  /** Goes to a record and gives it the focus. */ goTo: (id: string) => void;
};

export function createMapPane(reader: Reader): MapPane {
  const { store, project } = reader;
  const paper = el('canvas', { class: 'paper', 'aria-hidden': 'true' });
  const layer = el('div', { class: 'items' });
  const frameHolder = el('div', { class: 'frame' });
  const percent = el('output', { class: 'percent' });
  const bar = el('div', { class: 'zoom-bar', role: 'group' });
  const pane = el('div', { class: 'pane', role: 'region', tabindex: 0 }, paper, layer, frameHolder);
  const element = el('div', { class: 'map-view' }, pane, bar);
  const buttons = new Map<string, { button: HTMLButtonElement; place: Place }>();

  let scene: Scene;
  let mapFrameOf: MapFrame;
  let viewport: Viewport | undefined;
  let frame: Frame = { width: 0, height: 0, rail: 0, head: 0 };
  let active: Place | undefined;
  let asked = 0;

  const paint = (): void => {
    asked = 0;
    if (!viewport || frame.width === 0) return;
    const { x, y, zoom } = viewport;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
    if (paper.width !== width || paper.height !== height) [paper.width, paper.height] = [width, height];
    const context = paper.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    context.save();
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
    paintScene(context, scene, reader.palette(), {
      rect: seenBox(viewport, frame),
      detail: zoom < SHAPES_BELOW ? 'shapes' : 'full',
      pictures: reader.pictures.of,
    });
    context.restore();
    layer.style.transform = `translate(${x}px,${y}px) scale(${zoom})`;
    layer.style.setProperty('--zoom', String(zoom));
    mapFrameOf.place(viewport, frame);
    percent.textContent = reader.words().t('readerPage.percent', { percent: Math.round(zoom * 100) });
    showButtons();
  };
  const repaint = (): void => {
    asked ||= requestAnimationFrame(paint);
  };
  const move = (next: Viewport): void => {
    viewport = kept(next, scene, frame);
    repaint();
  };
  const reveal = (stretch: Stretch): void => {
    if (!viewport) return;
    viewport = kept(revealing(viewport, frame, stretch), scene, frame);
    // At once: what stands in sight by now, the browser does not scroll to.
    cancelAnimationFrame(asked);
    paint();
  };

  const buttonOf = (place: Place): HTMLButtonElement => {
    const key = keyOf(place);
    const known = buttons.get(key);
    if (known) return known.button;
    const { x, y, width, height } = boxOf(place);
    const button = el('button', {
      type: 'button',
      class: 'item',
      tabindex: -1,
      'aria-label': nameOf(place, reader.words()),
    });
    button.style.transform = `translate(${x}px,${y}px)`;
    button.style.width = `${width}px`;
    button.style.height = `${height}px`;
    button.addEventListener('click', (event) => {
      if (event.detail === 0) select(place);
    });
    button.addEventListener('focus', () => {
      active = place;
      tabStop();
      reveal(boxOf(place));
    });
    buttons.set(key, { button, place });
    layer.append(button);
    return button;
  };
  /** One card of the map is a stop of Tab; the arrows lead to the others. */
  const tabStop = (): void => {
    const key = active && keyOf(active);
    for (const [one, { button }] of buttons) button.tabIndex = one === key ? 0 : -1;
  };
  const showButtons = (): void => {
    if (!viewport) return;
    const seen = seenBox(viewport, frame);
    const rect = {
      x: seen.x - seen.width * AROUND,
      y: seen.y - seen.height * AROUND,
      width: seen.width * (1 + 2 * AROUND),
      height: seen.height * (1 + 2 * AROUND),
    };
    const places = viewport.zoom < SHAPES_BELOW / 2 ? [] : placesIn(scene, rect);
    const wanted = new Map((places.length > MANY ? [] : places).map((place) => [keyOf(place), place]));
    active ??= firstPlace(scene);
    if (active) wanted.set(keyOf(active), active);
    const hasFocus = document.activeElement;
    for (const [key, { button }] of buttons) {
      if (wanted.has(key) || button === hasFocus) continue;
      button.remove();
      buttons.delete(key);
    }
    for (const place of wanted.values()) buttonOf(place);
    tabStop();
    markSelected();
  };
  const markSelected = (): void => {
    const { selected } = store.get();
    for (const { button, place } of buttons.values()) {
      if (selected?.id === place.item.id) button.setAttribute('aria-pressed', 'true');
      else button.removeAttribute('aria-pressed');
    }
    mapFrameOf.mark(selected?.id);
  };
  const select = (place: Place | undefined): void => {
    if (place) active = place;
    store.set({ selected: place && selectedOf(project, place.item.id) });
  };

  scrollAsPan(pane, (right, down) => {
    if (viewport) move({ ...viewport, x: viewport.x - right, y: viewport.y - down });
  });
  listenToGestures(pane, {
    viewport: () => viewport ?? { x: 0, y: 0, zoom: 1 },
    frame: () => frame,
    move,
    pick(x, y) {
      // On the frame its own buttons answer.
      if (!viewport || x < frame.rail || y < frame.head) return;
      const [px, py] = [(x - viewport.x) / viewport.zoom, (y - viewport.y) / viewport.zoom];
      const place = placesIn(scene, { x: px, y: py, width: 0.01, height: 0.01 })[0];
      select(place);
      if (place) buttonOf(place).focus({ preventScroll: true });
    },
  });
  pane.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && store.get().selected) {
      store.set({ selected: undefined });
      event.preventDefault();
    }
    const direction = DIRECTIONS.get(event.key);
    if (!direction || !active || !(event.target instanceof HTMLElement)) return;
    if (!event.target.classList.contains('item') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = nextPlace(scene, active, direction);
    if (next) buttonOf(next).focus({ preventScroll: true });
  });

  const zoomBy = (factor: number) => () => {
    if (!viewport) return;
    const middle = { x: (frame.rail + frame.width) / 2, y: (frame.head + frame.height) / 2 };
    move(zoomedAt(viewport, viewport.zoom * factor, middle));
  };
  const renew = (keepPlace: boolean): void => {
    const { t } = reader.words();
    scene = reader.scene();
    mapFrameOf = mapFrame(scene, reader.palette(), {
      select: (kind, id) => store.set({ selected: { kind, id } }),
      reveal,
    });
    frameHolder.replaceChildren(mapFrameOf.heads, mapFrameOf.rail, el('div', { class: 'corner' }));
    pane.setAttribute('aria-label', t('readerPage.map'));
    bar.setAttribute('aria-label', t('readerPage.zoom'));
    const button = (name: IconName, label: string, act: () => void, pressed?: boolean) =>
      el(
        'button',
        {
          type: 'button',
          class: 'tool',
          'aria-label': label,
          title: label,
          'aria-pressed': pressed === undefined ? undefined : String(pressed),
          click: act,
        },
        icon(name),
      );
    const { unfolded } = store.get();
    const unfold = (): void => {
      store.set({ unfolded: !unfolded });
      bar.querySelector<HTMLElement>('[aria-pressed]')?.focus();
    };
    bar.replaceChildren(
      button('minus', t('readerPage.zoomOut'), zoomBy(1 / ZOOM_STEP)),
      percent,
      button('plus', t('readerPage.zoomIn'), zoomBy(ZOOM_STEP)),
      button('fit', t('readerPage.fit'), () => move(wholeView(scene, frame))),
      ...(hasFolded(reader) ? [button('unfold', t('readerPage.unfold'), unfold, unfolded)] : []),
    );
    layer.replaceChildren();
    buttons.clear();
    if (!keepPlace) viewport = undefined;
    const again = active && placeOf(scene, active.item.id);
    active = keepPlace ? again : undefined;
    measureFrame();
  };
  const measureFrame = (): void => {
    const { clientWidth: width, clientHeight: height } = pane;
    frame = { width, height, rail: railWidth(width), head: headHeight(scene) };
    pane.style.setProperty('--rail', `${frame.rail}px`);
    pane.style.setProperty('--head', `${frame.head}px`);
    if (width === 0) return;
    viewport = viewport ? kept(viewport, scene, frame) : firstView(scene, frame);
    repaint();
  };

  renew(false);
  new ResizeObserver(measureFrame).observe(pane);
  reader.pictures.listen(repaint);
  document.fonts.addEventListener('loadingdone', repaint);
  store.listen((now, before) => {
    if (now.mapId !== before.mapId) renew(false);
    else if ((['language', 'theme', 'unfolded'] as const).some((key) => now[key] !== before[key]))
      renew(true);
    if (now.selected !== before.selected) markSelected();
  });
  return {
    element,
    goTo(id) {
      const place = placeOf(scene, id);
      if (!place) return;
      measureFrame();
      buttonOf(place).focus({ preventScroll: true });
    },
  };
}

/** Whether any lane of the map only says how much stands in it. */
const hasFolded = ({ project, store }: Reader): boolean =>
  lanesOf(project, store.get().mapId).some(({ collapsed }) => collapsed);

/** The items that a box touches, where they stand. */
const placesIn = (scene: Scene, rect: { x: number; y: number; width: number; height: number }): Place[] =>
  itemsIn(scene, rect).flatMap(({ item, row, column }) => {
    const cell = row.cells[column.index];
    return cell ? { item, row, column, cell, at: cell.items.indexOf(item) } : [];
  });
