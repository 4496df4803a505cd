// The example's customers: how many there are of each segment in each status, and why some have left.
import type { LIFECYCLES } from '@/model/constants';
import type { KeyOf } from './journey';

type Segment = KeyOf<'segments'>;
type Status = Exclude<(typeof LIFECYCLES)[number], 'lost'>;

/** Counted by hand so many days before the example is opened. */
export const COUNTED = 12;

export const customers: Record<
  Segment,
  Record<Status, number> & { lost: Partial<Record<KeyOf<'churn'>, number>> }
> = {
  students: {
    prospective: 4_200,
    developing: 1_900,
    developed: 5_400,
    dormant: 720,
    lost: { rival: 310, fees: 140, moved: 90 },
  },
  pensioners: {
    prospective: 800,
    developing: 700,
    developed: 7_900,
    dormant: 510,
    lost: { branch: 170, moved: 90 },
  },
  // Nobody has drawn a map for them yet.
  selfEmployed: {
    prospective: 450,
    developing: 380,
    developed: 2_100,
    dormant: 240,
    lost: { fees: 210, rival: 120 },
  },
};
