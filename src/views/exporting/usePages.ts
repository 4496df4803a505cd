// usePages(): the pictures that will be saved - one, or several slides where one could not be read.
import { useEffect, useMemo, useState } from 'react';
import type { Picture, PictureOptions } from '@/formats/picture';
import { LEAST_POINTS, pointsOnSlide } from '@/formats/slide';
import type { PictureSteps, TakenPicture } from './exportPart';

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
  { title, legend, background, evidence, proportions }: PictureOptions,
): Pages {
  const [chosen, setChosen] = useState({ of: taken, at: 0 });
  const options = useMemo<PictureOptions>(
    () => ({ title, legend, background, evidence, proportions }),
    [title, legend, background, evidence, proportions],
  );
  const wanted =
    single !== undefined &&
    taken?.slides !== undefined &&
    (taken.isMany === true ||
      (proportions === 'slide' && pointsOnSlide(single.box, taken.smallest) < LEAST_POINTS));
  const make = wanted ? taken.slides?.of : undefined;
  const whole = useMemo(() => make?.(options), [make, options]);
  const stepped = useSteps(wanted ? taken.slides?.steps : undefined, options);
  const made = whole ?? stepped;
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

type Steps = (options: PictureOptions) => PictureSteps;
type Stepped = { of: Steps; options: PictureOptions; pages: readonly Picture[] };

/** Lays pages out step by step, with a turn for the page between two of them; undefined until the last one is there. */
function useSteps(steps: Steps | undefined, options: PictureOptions): readonly Picture[] | undefined {
  const [done, setDone] = useState<Stepped>();
  useEffect(() => {
    if (!steps) return undefined;
    const run = steps(options);
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      try {
        const { done: isLast, value } = run.next();
        if (isLast) setDone({ of: steps, options, pages: value });
        else timer = setTimeout(next);
      } catch (error) {
        // Whoever shows it says so, as of everything that fails while it is drawn.
        setDone(() => {
          throw error;
        });
      }
    };
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [steps, options]);
  return done && done.of === steps && done.options === options ? done.pages : undefined;
}
