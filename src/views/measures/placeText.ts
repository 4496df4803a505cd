// Where something was measured, in words: the stage, touchpoint, channel, persona or segment, else the whole map.
import type { Place } from '@/analysis/measuredAt';
import type { Translate } from '@/i18n/messages';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import { mapName } from '@/views/context/mapName';

export function placeText(project: Project, place: Place, t: Translate): string {
  const { mapId, stageId, cardId, channelId, personaId, segment } = place;
  const map = project.maps[mapId ?? ''];
  const parts = [
    stageId === undefined ? '' : (project.stages[stageId]?.name ?? ''),
    cardId === undefined ? '' : (cardById(project, cardId)?.text ?? ''),
    channelId === undefined ? '' : (project.channels[channelId]?.name ?? ''),
    personaId === undefined ? '' : (project.personas[personaId]?.name ?? ''),
    segment ?? '',
  ].filter((part) => part !== '');
  if (parts.length === 0)
    return map ? t('measures.wholeMap', { name: mapName(project, map) }) : t('measures.wholeProject');
  return parts.join(' · ');
}
