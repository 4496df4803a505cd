// The three lines of a service blueprint: where between the lanes each runs, and its words.
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import type { Lane } from '@/model/types';
import type { SceneWords } from './scene';

/** Which line runs above the first lane of a kind that has what stands on its other side anywhere above. */
const lines = [
  {
    kind: 'frontstage',
    word: 'lineOfInteraction',
    above: (other: string) => laneKind(other).tone !== 'process',
  },
  { kind: 'backstage', word: 'lineOfVisibility', above: (other: string) => other === 'frontstage' },
  { kind: 'support', word: 'lineOfInternalInteraction', above: (other: string) => other === 'backstage' },
] as const;

/** The words of the lines by the lanes above which they run; only where both sides are there. */
export function processLines(lanes: readonly Lane[], words: SceneWords): ReadonlyMap<Id, string> {
  const found = new Map<Id, string>();
  for (const { kind, word, above } of lines) {
    const lane = lanes.find(
      (one, at) => one.kind === kind && lanes.slice(0, at).some((other) => above(other.kind)),
    );
    if (lane) found.set(lane.id, words[word]);
  }
  return found;
}
