// The faces that titles may have besides the usual one.
import type { TitleFace } from '@/model/types';
import { FONT_FAMILY } from './sizes';

/** The name of each face: as people know it, and as machines have it installed. */
export const TITLE_FACE_NAMES: Readonly<Record<TitleFace, string>> = {
  lora: 'Lora',
  manrope: 'Manrope',
  oswald: 'Oswald',
};

/** The family of a face as CSS takes it, with what stands in where it is missing. */
export const familyOf = (face: TitleFace | undefined): string =>
  face === undefined ? FONT_FAMILY : `'${ownFamily(face)}', ${TITLE_FACE_NAMES[face]}, ${FONT_FAMILY}`;

/** The family that the product itself brings along. */
export const ownFamily = (face: TitleFace | undefined): string =>
  `${face === undefined ? 'Inter' : TITLE_FACE_NAMES[face]} Variable`;

/** The subsets in which each face comes, and the characters that a page or a drawing takes from each. */
export const FACE_SUBSETS = [
  { script: 'latin', unicodeRange: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212' },
  { script: 'cyrillic', unicodeRange: 'U+0301,U+0400-045F,U+0490-0491,U+2116' },
] as const;
