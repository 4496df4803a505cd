// How a lane introduces itself in the table: its accent, icon and the small line under its name.
import { sceneWords } from '@/formats/sceneWords';
import type { t as translate } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { laneLook, type LaneLook } from '@/layout/laneLook';
import { type LaneKindName, laneKinds } from '@/model/laneKinds';
import type { Lane } from '@/model/types';
import { useProjectShallow } from '@/views/context/EditorContext';

/** The kind of a lane in words; a kind of a later version reads as notes. */
function kindWord(kind: string, t: typeof translate): string {
  const known = laneKinds.find((row) => row.kind === kind)?.kind;
  const name: LaneKindName = known ?? 'free';
  return t(`map.kind.${name}`);
}

export function useLaneLook(lane: Lane): LaneLook {
  const t = useT();
  const words = sceneWords(t);
  const look = useProjectShallow((project) => laneLook(project, project.maps[lane.mapId], lane, words));
  const kind = kindWord(lane.kind, t);
  const parts = [kind === lane.name ? '' : kind, look.note];
  return { ...look, note: parts.filter(Boolean).join(' · ') };
}
