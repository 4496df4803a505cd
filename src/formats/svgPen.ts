// The pen on SVG: writes safe markup, every text escaped, every number checked.
import { directionOf } from '@/layout/direction';
import type { FontName } from '@/layout/scene';
import type { Id } from '@/model/id';
import { TYPE } from '@/layout/sizes';
import { familyOf } from '@/layout/titleFaces';
import type { Gradient, Look, Paint, Pen } from './pen';
import { svgNumber as num, svgPath } from './svgPath';

/** A pen that collects SVG elements; `defs` holds the gradients that they refer to. */
export type SvgPen = Pen & { body: () => string; defs: () => string };

// What XML 1.0 cannot hold, not even escaped: controls, lone surrogates, the two non-characters.
const illegal =
  // oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML may hold it, in an element or in an attribute: illegal characters dropped, the rest escaped. */
export const escapeXml = (text: string): string =>
  text.replace(illegal, '').replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** The bytes of pictures as data URLs, by the id of the image. */
export type EmbeddedPictures = ReadonlyMap<Id, string>;

const PICTURE_URL = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/;

/** A pen that writes SVG. */
export function createSvgPen(pictures: EmbeddedPictures = new Map()): SvgPen {
  const parts: string[] = [];
  const gradients = new Map<string, string>();
  /** What is written once and used in several places, by its markup without the id. */
  const shared = new Map<string, string>();

  function paint(value: Paint): string {
    if (typeof value === 'string') return escapeXml(value);
    const markup = gradientMarkup(value);
    let id = gradients.get(markup);
    if (!id) gradients.set(markup, (id = `g${gradients.size + 1}`));
    return `url(#${id})`;
  }
  function share(prefix: string, markup: string): string {
    const known = shared.get(markup);
    if (known !== undefined) return known;
    const id = `${prefix}${shared.size + 1}`;
    shared.set(markup, id);
    return id;
  }
  function look({ fill, stroke, width, dash, opacity }: Look): string {
    let out = fill === undefined ? ' fill="none"' : ` fill="${paint(fill)}"`;
    if (stroke !== undefined) out += ` stroke="${paint(stroke)}" stroke-width="${num(width ?? 1)}"`;
    if (dash) out += ` stroke-dasharray="${dash.map(num).join(' ')}"`;
    if (opacity !== undefined) out += ` opacity="${num(opacity)}"`;
    return out;
  }

  return {
    box(x, y, width, height, radius, boxLook) {
      const corner = radius > 0 ? ` rx="${num(Math.min(radius, width / 2, height / 2))}"` : '';
      parts.push(
        `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"${corner}${look(boxLook)}/>`,
      );
    },
    path(outline, pathLook) {
      const { x, y, scale } = pathLook;
      let transform = x === undefined && y === undefined ? '' : `translate(${num(x ?? 0)} ${num(y ?? 0)})`;
      if (scale !== undefined) transform += `scale(${num(scale)})`;
      const moved = transform && ` transform="${transform}"`;
      parts.push(`<path d="${svgPath(outline)}"${look(pathLook)}${moved}/>`);
    },
    text(text, x, y, { font, face, size, fill, anchor = 'start', halo, room }) {
      const fromRight = directionOf(text) === 'rtl';
      // Start and end turn with the direction: the start of a text that runs from the right is its right end.
      const turned = fromRight && anchor !== 'middle' && (anchor === 'end' || room === undefined);
      const own = turned ? (anchor === 'end' ? 'start' : 'end') : anchor;
      const align = own === 'start' ? '' : ` text-anchor="${own}"`;
      const direction = fromRight ? ' direction="rtl" unicode-bidi="isolate"' : '';
      const at = fromRight && anchor === 'start' ? x + (room ?? 0) : x;
      const edge =
        halo === undefined ? '' : ` stroke="${escapeXml(halo)}" stroke-width="3.5" paint-order="stroke"`;
      // A rule of the class goes before an attribute, and a style before both.
      const rules = [
        ...(face === undefined ? [] : [`font-family:${familyOf(face)}`]),
        ...(size === undefined ? [] : [`font-size:${num(size)}px`]),
      ];
      const style = rules.length > 0 ? ` style="${escapeXml(rules.join(';'))}"` : '';
      parts.push(
        `<text class="${classOf[font]}"${style} x="${num(at)}" y="${num(y)}" fill="${escapeXml(fill)}"${direction}${align}${edge}>${escapeXml(text)}</text>`,
      );
    },
    image(id, { x, y, width, height }, radius) {
      const url = pictures.get(id);
      if (url === undefined || !PICTURE_URL.test(url)) return 'missing';
      const size = `width="${num(width)}" height="${num(height)}"`;
      const frame = share('c', `<clipPath id="ID"><rect ${size} rx="${num(radius)}"/></clipPath>`);
      const cut = `preserveAspectRatio="xMidYMid slice" clip-path="url(#${frame})"`;
      const picture = share('p', `<image id="ID" ${size} ${cut} href="${url}"/>`);
      parts.push(`<use href="#${picture}" x="${num(x)}" y="${num(y)}"/>`);
      return 'drawn';
    },
    group(name, draw) {
      parts.push(name.trim() ? `<g role="group" aria-label="${escapeXml(name)}">` : '<g>');
      draw();
      parts.push('</g>');
    },
    body: () => parts.join('\n'),
    defs: () => [...gradients, ...shared].map(([markup, id]) => markup.replace('ID', id)).join('\n'),
  };
}

const classOf = Object.fromEntries(Object.keys(TYPE).map((name, i) => [name, `t${i}`])) as Record<
  FontName,
  string
>;

/** One CSS rule for each name of the type scale; shorter than repeating the font on every line. */
export const svgTypeRules = (): string =>
  Object.entries(TYPE)
    .map(
      ([name, { size, weight }]) =>
        `.${classOf[name as FontName]}{font-size:${size}px;font-weight:${weight}}`,
    )
    .join('');

function gradientMarkup({ from, to, stops }: Gradient): string {
  const marks = stops.map(({ at, colour, opacity }) => {
    const alpha = opacity === undefined ? '' : ` stop-opacity="${num(opacity)}"`;
    return `<stop offset="${num(at)}" stop-color="${escapeXml(colour)}"${alpha}/>`;
  });
  const line = `x1="0" y1="${num(from)}" x2="0" y2="${num(to)}"`;
  return `<linearGradient id="ID" gradientUnits="userSpaceOnUse" ${line}>${marks.join('')}</linearGradient>`;
}
