// What the pages of a PDF share: images, gradients and degrees of opacity, each written once.
import type { Id } from '@/model/id';
import type { Gradient, GradientStop } from '../pen';
import { type ImageData, pixelData } from './imageData';
import { rgb } from './colour';
import { num, type PdfFile, ref } from './pdfFile';

export type PdfImage = { name: string; width: number; height: number };
export type PdfResources = {
  /** The name of a degree of opacity. */
  opacity: (value: number) => string;
  /** The operators that paint a gradient wherever may be painted. */
  gradient: (gradient: Gradient) => string[];
  /** A gradient for lines; `matrix` brings its units to those of the page. The name of its pattern. */
  pattern: (gradient: Gradient, matrix: Matrix) => string;
  image: (id: Id) => PdfImage | undefined;
  /** Takes pixels in, once for each key; their name. */
  bitmap: (key: string, pixels: Bitmap) => string;
  /** The dictionaries of everything that was asked for. */
  entries: () => string;
};
type Bitmap = { width: number; height: number; rgba: Uint8ClampedArray | Uint8Array };

/** As PDF takes it: what x and y are multiplied with, then what is added. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A gradient reaches wherever it is painted. */
const EVERYWHERE = '[-100000 -100000 100000 100000]';

export function createResources(file: PdfFile, images: ReadonlyMap<Id, ImageData>): PdfResources {
  const states = new Map<string, { name: string; id: number }>();
  const shadings = new Map<string, { name: string; id: number }>();
  const patterns = new Map<string, { name: string; id: number }>();
  const objects = new Map<string, PdfImage & { id: number }>();

  function once<T extends { name: string }>(
    known: Map<string, T>,
    key: string,
    make: (name: string) => T,
    prefix: string,
  ): T {
    let found = known.get(key);
    if (!found) known.set(key, (found = make(`${prefix}${known.size + 1}`)));
    return found;
  }
  const state = (body: string): string =>
    `/${once(states, body, (name) => ({ name, id: file.put(`<</Type/ExtGState${body}>>`) }), 'G').name}`;
  const shading = (body: string) =>
    once(shadings, body, (name) => ({ name, id: file.put(`<<${body}>>`) }), 'S');
  const colours = (gradient: Gradient) =>
    shading(shadingOf(gradient, 'DeviceRGB', ({ colour }) => rgb(colour)));
  const taken = (key: string, data: ImageData): PdfImage =>
    once(
      objects,
      key,
      (name) => ({ name, id: writeImage(file, data), width: data.width, height: data.height }),
      'I',
    );

  return {
    opacity: (value) => state(`/ca ${num(value)}/CA ${num(value)}`),
    gradient(gradient) {
      const { stops } = gradient;
      const operators = [`/${colours(gradient).name} sh`];
      if (stops.every(({ opacity }) => opacity === undefined)) return operators;
      // How opaque it is, is a gradient by itself, of greys.
      const mask = shading(shadingOf(gradient, 'DeviceGray', ({ opacity }) => num(opacity ?? 1)));
      const form = once(
        shadings,
        `mask ${mask.name}`,
        () => ({
          name: '',
          id: file.stream(
            `/Type/XObject/Subtype/Form/BBox${EVERYWHERE}/Group<</S/Transparency/CS/DeviceGray>>` +
              `/Resources<</Shading<</${mask.name} ${ref(mask.id)}>>>>`,
            `/${mask.name} sh`,
          ),
        }),
        'M',
      );
      return [`${state(`/SMask<</S/Luminosity/G ${ref(form.id)}>>`)} gs`, ...operators];
    },
    pattern(gradient, matrix) {
      const body = `/PatternType 2/Shading ${ref(colours(gradient).id)}/Matrix[${matrix.map(num).join(' ')}]`;
      return once(patterns, body, (name) => ({ name, id: file.put(`<<${body}>>`) }), 'L').name;
    },
    image(id) {
      const data = images.get(id);
      return data && taken(`image ${id}`, data);
    },
    bitmap: (key, { rgba, width, height }) => taken(`text ${key}`, pixelData(rgba, width, height)).name,
    entries: () =>
      `/ExtGState<<${listed(states)}>>/Shading<<${listed(shadings)}>>/Pattern<<${listed(patterns)}>>/XObject<<${listed(objects)}>>`,
  };
}

const listed = (known: ReadonlyMap<string, { name: string; id: number }>): string =>
  [...known.values()].flatMap(({ name, id }) => (name ? [`/${name} ${ref(id)}`] : [])).join('');

/** A gradient from its first stop to its last one, and on in their colours. */
function shadingOf(
  { from, to, stops }: Gradient,
  space: string,
  colourOf: (stop: GradientStop) => string,
): string {
  const [first, last] = [stops[0]?.at ?? 0, stops.at(-1)?.at ?? 1];
  const placeOf = (at: number): number => from + (to - from) * at;
  const colours = stops.map(colourOf);
  const steps = colours
    .slice(1)
    .map((colour, at) => `<</FunctionType 2/Domain[0 1]/C0[${colours[at] ?? ''}]/C1[${colour}]/N 1>>`);
  const bounds = stops.slice(1, -1).map(({ at }) => num((at - first) / (last - first || 1)));
  const stitched = `<</FunctionType 3/Domain[0 1]/Functions[${steps.join('')}]/Bounds[${bounds.join(' ')}]/Encode[${steps.map(() => '0 1').join(' ')}]>>`;
  return `/ShadingType 2/ColorSpace/${space}/Coords[0 ${num(placeOf(first))} 0 ${num(placeOf(last))}]/Extend[true true]/Function ${stitched}`;
}

function writeImage(file: PdfFile, data: ImageData): number {
  const { width, height } = data;
  const head = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8`;
  if (data.kind === 'jpeg') {
    const space = data.channels === 1 ? 'DeviceGray' : data.channels === 3 ? 'DeviceRGB' : 'DeviceCMYK';
    return file.stream(`${head}/ColorSpace/${space}`, data.bytes, { filter: '/DCTDecode' });
  }
  const mask = data.alpha && file.stream(`${head}/ColorSpace/DeviceGray`, data.alpha);
  return file.stream(
    `${head}/ColorSpace/DeviceRGB${mask === undefined ? '' : `/SMask ${ref(mask)}`}`,
    data.rgb,
  );
}
