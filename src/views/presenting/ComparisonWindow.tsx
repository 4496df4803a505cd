// The window of the audience of a comparison: step by step as pages of words, each as large as the screen.
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Id } from '@/model/id';
import type { Compared } from '@/views/context/router';
import { AudienceFrame } from './AudienceFrame';
import { ComparisonPage } from './ComparisonPage';
import type { ComparisonStep } from './comparisonSteps';
import styles from './ComparisonWindow.module.css';
import { type ComparisonTold, comparisonTitle } from './comparisonWords';
import { lastPartOf } from './place';
import { type Presentation, useShared, useWalk } from './useShared';
import { useSwipe } from './useSwipe';

export type ComparisonWindowProps = {
  projectId: Id;
  compared: Compared;
  steps: readonly ComparisonStep[];
  told: ComparisonTold;
};

/** What the windows of the presentation of two maps have in common. */
export const sharedName = (projectId: Id, { fromMapId, toMapId, other }: Compared): string =>
  [projectId, fromMapId, toMapId, other?.projectId].filter(Boolean).join(':');

export const opening: ComparisonStep = { kind: 'opening', key: 'first' };

export function ComparisonWindow(props: ComparisonWindowProps & { onLeave: () => void }) {
  const { projectId, compared, steps, told, onLeave } = props;
  const shared = useShared(sharedName(projectId, compared), 'picture');
  const presentation = useWalk(shared, steps, opening);
  const { step } = presentation;
  return (
    <AudienceFrame
      route={{ screen: 'present', projectId, compared }}
      {...{ presentation, onLeave }}
      titleOf={(one) => comparisonTitle(one, told)}
      goesDown
    >
      <Page key={step.key} presentation={presentation}>
        <ComparisonPage {...{ step, told }} />
      </Page>
    </AudienceFrame>
  );
}

/** Neighbouring parts of a page share a piece, so that no line is cut in both. */
const ADVANCE = 0.82;

/** How far a page goes on below the edge: by its layout, for while it arrives it is drawn lower than it lies. */
const beyondOf = (page: HTMLElement, content: HTMLElement): number =>
  content.offsetHeight - page.clientHeight;

type PageProps = { presentation: Presentation<ComparisonStep>; children: ReactNode };

/** A page that goes on below the edge of the screen is gone through in parts, by the key that goes on. */
function Page({ presentation, children }: PageProps) {
  const { place, step, move, change } = presentation;
  const page = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const latest = useRef(place);
  const swipe = useSwipe(move, { across: true });
  const { key } = step;
  const parts = lastPartOf(place, key);
  const part = Math.min(place.part, parts);
  useLayoutEffect(() => {
    latest.current = place;
  });
  useLayoutEffect(() => {
    const [outer, inner] = [page.current, content.current];
    if (!outer || !inner) return undefined;
    const measure = (): void => {
      const beyond = beyondOf(outer, inner);
      const found = beyond <= 1 ? 0 : Math.ceil(beyond / (outer.clientHeight * ADVANCE));
      if (found !== lastPartOf(latest.current, key))
        change({ parts: new Map(latest.current.parts).set(key, found) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [key, change]);
  useLayoutEffect(() => {
    const [outer, inner] = [page.current, content.current];
    if (!outer || !inner) return;
    const beyond = beyondOf(outer, inner);
    outer.scrollTo({ top: parts === 0 ? 0 : (beyond * part) / parts });
  }, [part, parts]);
  return (
    <div ref={page} className={styles.page} {...swipe}>
      <div ref={content} className={styles.content}>
        {children}
      </div>
    </div>
  );
}
