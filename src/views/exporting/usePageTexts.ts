// usePageTexts(): how large the smallest text of each page of a document is, measured page after page with turns between.
import { useEffect, useState } from 'react';
import { smallestOf } from '@/formats/paper/paperPlan';
import type { Picture } from '@/formats/picture';

/** In units of each page, in their order; undefined until the last one is measured. */
export function usePageTexts(pages: readonly Picture[] | undefined): readonly number[] | undefined {
  const [done, setDone] = useState<{ of: readonly Picture[]; texts: readonly number[] }>();
  useEffect(() => {
    if (!pages) return undefined;
    const texts: number[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      const page = pages[texts.length];
      if (!page) {
        setDone({ of: pages, texts });
        return;
      }
      texts.push(smallestOf(page));
      timer = setTimeout(next);
    };
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [pages]);
  return done && done.of === pages ? done.texts : undefined;
}
