// Colours by number: lightness, chroma and hue of a hexadecimal colour, and how far two stand apart for a reader.
type Triple = readonly [number, number, number];

/** A colour as people see it (OKLCH): lightness 0 to 1, chroma from 0 (grey) to about 0.37, hue in degrees. */
export type Seen = { lightness: number; chroma: number; hue: number };

const channels = (hex: string): Triple => {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
};

const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const encoded = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

/** Relative luminance of `#rrggbb`, 0 (black) to 1 (white). Source: WCAG 2.2, definition of relative luminance. */
export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(linear) as unknown as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours `#rrggbb`, 1 to 21. Source: WCAG 2.2, definition of contrast ratio. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `#rrggbb` in OKLCH. Source: B. Ottosson, A perceptual color space for image processing (2020). */
export function seen(hex: string): Seen {
  const [r, g, b] = channels(hex).map(linear) as unknown as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const green = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness,
    chroma: Math.hypot(green, blue),
    hue: ((Math.atan2(blue, green) * 180) / Math.PI + 360) % 360,
  };
}

/** How far two colours are seen apart: the distance in OKLab, 0 to 1. Source: as of `seen`. */
export function apart(one: Seen, other: Seen): number {
  const [green, blue] = [Math.cos, Math.sin].map((part) => {
    const along = ({ chroma, hue }: Seen): number => chroma * part((hue * Math.PI) / 180);
    return along(one) - along(other);
  });
  return Math.hypot(one.lightness - other.lightness, green ?? 0, blue ?? 0);
}

function linearOf({ lightness, chroma, hue }: Seen): Triple {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const isShown = (rgb: Triple): boolean => rgb.every((value) => value >= -0.0005 && value <= 1.0005);

/** OKLCH as `#rrggbb`; what no screen shows becomes as colourful as one can show at this lightness. */
export function hexOf({ lightness, chroma, hue }: Seen): string {
  const clamped = Math.min(Math.max(lightness, 0), 1);
  let [low, high] = [0, chroma];
  let rgb = linearOf({ lightness: clamped, chroma, hue });
  if (!isShown(rgb)) {
    for (let step = 0; step < 16; step += 1) {
      const middle = (low + high) / 2;
      if (isShown(linearOf({ lightness: clamped, chroma: middle, hue }))) low = middle;
      else high = middle;
    }
    rgb = linearOf({ lightness: clamped, chroma: low, hue });
  }
  const digits = rgb.map((value) =>
    Math.round(Math.min(Math.max(encoded(Math.max(value, 0)), 0), 1) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** The grey of the same luminance, so that contrasts stay what they were. */
export function greyOf(hex: string): string {
  const part = Math.round(encoded(luminance(hex)) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${part}${part}${part}`;
}

/**
 * The colour nearest to `hex`, of the same hue, that has at least this contrast with every ground: made darker or
 * lighter, whichever way is shorter. Where neither black nor white reaches it, the better of both.
 */
export function reaching(hex: string, grounds: readonly string[], least: number): string {
  const reaches = (colour: string) => grounds.every((ground) => contrast(colour, ground) >= least);
  if (reaches(hex)) return hex;
  const from = seen(hex);
  for (let step = 1; step <= 100; step += 1) {
    for (const sign of [-1, 1]) {
      const lightness = from.lightness + (sign * step) / 100;
      if (lightness < 0 || lightness > 1) continue;
      const colour = hexOf({ ...from, lightness });
      if (reaches(colour)) return colour;
    }
  }
  const lowest = (colour: string) => Math.min(...grounds.map((ground) => contrast(colour, ground)));
  return lowest('#000000') >= lowest('#ffffff') ? '#000000' : '#ffffff';
}
