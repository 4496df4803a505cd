// usePages(): the pictures that will be saved - one, or several slides where one could not be read.
import { useMemo, useState } from 'react';
import type { Picture, PictureOptions } from '@/formats/picture';
import { LEAST_POINTS, pointsOnSlide } from '@/formats/slide';
import type { TakenPicture } from './exportPart';

export type Pages = {
  /** The one that is shown. */
  picture: Picture | undefined;
  /** All of them, where it is set on slides; undefined of a picture by itself. */
  slides: readonly Picture[] | undefined;
  at: number;
  show: (at: number) => void;
  /** They are laid out still. */
  areComing: boolean;
};

export function usePages(
  single: Picture | undefined,
  taken: TakenPicture | undefined,
  options: PictureOptions,
): Pages {
  const [chosen, setChosen] = useState({ of: taken, at: 0 });
  const { title, legend, background, evidence, proportions } = options;
  const wanted =
    single !== undefined &&
    taken?.slides !== undefined &&
    (taken.isMany === true ||
      (proportions === 'slide' && pointsOnSlide(single.box, taken.smallest) < LEAST_POINTS));
  const make = wanted ? taken.slides?.of : undefined;
  const made = useMemo(
    () => make?.({ title, legend, background, evidence, proportions }),
    [make, title, legend, background, evidence, proportions],
  );
  const areComing = wanted && made === undefined;
  const slides = made && made.length > 0 ? made : undefined;
  // Another picture begins with its first slide.
  const at = chosen.of === taken ? Math.min(chosen.at, Math.max(0, (slides?.length ?? 0) - 1)) : 0;
  return {
    picture: areComing ? undefined : (slides?.[at] ?? single),
    slides,
    at,
    show: (next) => setChosen({ of: taken, at: next }),
    areComing,
  };
}
