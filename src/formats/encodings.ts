// The encodings that a text can be read in, by the names that decoders know them by, and what people call them.
export const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1251': 'Windows-1251',
  ibm866: 'CP866 (DOS)',
  'koi8-r': 'KOI8-R',
  'windows-1252': 'Windows-1252',
} as const;
export type Encoding = keyof typeof ENCODINGS;

/** The encodings, those first that are met most. */
export const encodings = Object.keys(ENCODINGS) as Encoding[];

/** Other names, without what parts their words. */
const OTHER_NAMES: Readonly<Record<string, Encoding>> = {
  utf16le: 'utf-16',
  utf16be: 'utf-16',
  unicode: 'utf-16',
  1251: 'windows-1251',
  win1251: 'windows-1251',
  cp1251: 'windows-1251',
  866: 'ibm866',
  cp866: 'ibm866',
  dos: 'ibm866',
  oem866: 'ibm866',
  1252: 'windows-1252',
  win1252: 'windows-1252',
  cp1252: 'windows-1252',
  latin1: 'windows-1252',
  iso88591: 'windows-1252',
};

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** The encoding of a name, whichever of its names that is - `cp1251`, `Win-1251`, `UTF8`; undefined for one that is not read. */
export function encodingNamed(name: string): Encoding | undefined {
  const own = bare(name);
  const known = encodings.find((one) => bare(one) === own || bare(ENCODINGS[one]) === own);
  return known ?? (Object.hasOwn(OTHER_NAMES, own) ? OTHER_NAMES[own] : undefined);
}
