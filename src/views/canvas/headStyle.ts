// How high the heads of the stages are, as the styles of header, rail and corner take it.
import type { CSSProperties } from 'react';

/** In pixels of the screen, for what stands in the header or below it. */
export const headStyle = (headerHeight: number): CSSProperties =>
  ({ '--head': `${headerHeight}px` }) as CSSProperties;
