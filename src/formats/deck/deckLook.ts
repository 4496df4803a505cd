// The look of a deck: its colours and its type face.
import type { Palette } from '@/layout/palette';
import { PALETTES } from '@/layout/palette';
import { TITLE_FACE_NAMES } from '@/layout/titleFaces';

const USUAL_FACE = 'Arial';

export type DeckLook = {
  palette: Palette;
  ink: string;
  muted: string;
  /** A quiet ground, and the slide's own. */
  paper: string;
  white: string;
  /** Six, for the theme. */
  accents: readonly string[];
  /** The face of texts that the theme names, and that of headlines. */
  face: string;
  titleFace: string;
};

/**
 * The palette is that of a project with its own look. Slides are white, as paper is. The face is one that every machine with the program has: Inter, in which texts are
 * measured, is a little wider, so that a line which fits there fits here.
 */
export function deckLook(palette: Palette): DeckLook {
  const { stages, brand } = palette;
  const usual = (['teal', 'blue', 'orange', 'violet', 'rose', 'green'] as const).map(
    (name) => stages[name].strong,
  );
  return {
    palette,
    ink: palette.ink,
    muted: palette.muted,
    paper: PALETTES.light.paper,
    white: '#ffffff',
    accents: brand?.accent === undefined ? usual : [brand.accent, ...usual].slice(0, 6),
    face: USUAL_FACE,
    // Whoever lacks the face sees the usual one of the program: nothing is embedded.
    titleFace: brand?.titleFace === undefined ? USUAL_FACE : TITLE_FACE_NAMES[brand.titleFace],
  };
}
