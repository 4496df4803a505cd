// What has the focus is in sight: where a key moved the focus to something that was panned away, the map follows.
import { useStoreApi } from '@xyflow/react';
import { type FocusEvent, useCallback } from 'react';
import { useCanvas } from './canvasStore';
import { headerOf, railOf, revealing } from '@/views/scene/viewport';

/** Pixels that stay free around what has the focus. */
const MARGIN = 6;

/** Answers a focus on the map. The pointer focuses only what is seen already, and must find it where it was. */
export function useFocusSeen(): (event: FocusEvent<HTMLElement>) => void {
  const flow = useStoreApi();
  const canvas = useCanvas();
  return useCallback(
    ({ target, currentTarget }) => {
      // What lies over the map stands where it is, however the map is moved.
      if (!target.matches(':focus-visible') || target.closest('[data-aside]')) return;
      // Whoever walks by arrows has asked for the view already; the page shows it with the next frame.
      requestAnimationFrame(() => {
        if (document.activeElement !== target) return;
        const [area, own] = [currentTarget.getBoundingClientRect(), target.getBoundingClientRect()];
        const size = canvas.size();
        const { width, height } = own;
        // The heads stay in place: a stage is only ever away to the side, a lane only above or below.
        const x = target.closest('[data-lane]') ? railOf(size) + MARGIN : own.left - area.left;
        const y = target.closest('[data-stage], [data-phase]') ? headerOf(size) + MARGIN : own.top - area.top;
        const by = revealing({ x: 0, y: 0, zoom: 1 }, size, { x, y, width, height }, { margin: MARGIN });
        if (by.x !== 0 || by.y !== 0) void flow.getState().panBy({ x: by.x, y: by.y });
      });
    },
    [flow, canvas],
  );
}
