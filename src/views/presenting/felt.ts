// What the personas feel in a stage: the part of each curve that runs through its column.
import { emotionIn } from '@/layout/lanes/emotion';
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Persona } from '@/model/types';

export type Felt = { persona: Persona; values: readonly { id: Id; value: number }[] };

/** The lead first; personas whose feeling here is unknown are left out. */
export function feltIn(scene: Scene, stageId: Id): Felt[] {
  const column = scene.columns.find(({ stage }) => stage.id === stageId);
  const curves = emotionIn(scene)?.curves ?? [];
  if (!column) return [];
  return [...curves]
    .sort((a, b) => Number(b.lead) - Number(a.lead))
    .map(({ persona, points }) => ({
      persona,
      values: points
        .filter(({ x }) => x >= column.x && x <= column.x + column.width)
        .map(({ feeling }) => ({ id: feeling.id, value: feeling.value })),
    }))
    .filter(({ values }) => values.length > 0);
}
