// The contents of lanes, each with its answers. A content that is missing here does not compile.
import { type LaneContent, laneKind } from '@/model/laneKinds';
import { cards } from './cards';
import { emotion } from './emotion';
import { findings } from './findings';
import type { LaneLayout } from './laneLayout';
import { metric } from './metric';
import { pictures } from './pictures';
import { strategies } from './strategies';

const laneLayouts: { readonly [Content in LaneContent]: LaneLayout } = {
  cards,
  emotion,
  findings,
  metric,
  pictures,
  strategies,
};

/** What the content of a lane answers. */
export const laneLayout = ({ kind }: { kind: string }): LaneLayout => laneLayouts[laneKind(kind).laneContent];
