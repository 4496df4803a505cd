// What a new project and a new map start with: a frame that teaches the method, and no content to clear away.
import { produce } from 'immer';
import { addMap, type NewMap } from '@/commands/maps';
import { t } from '@/i18n/translate';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import type { MapState, Project } from '@/model/types';

/** Arguments of addMap for a map with four stages and five lanes, named in the language of the interface. */
export function starterMap(state: MapState, title: string) {
  return {
    id: newId(),
    title,
    state,
    stages: [t('app.starterStage1'), t('app.starterStage2'), t('app.starterStage3'), t('app.starterStage4')],
    lanes: [
      { kind: 'actions', name: t('app.starterActions') },
      { kind: 'channel', name: t('app.starterChannel1'), icon: 'web', mode: 'online' },
      { kind: 'channel', name: t('app.starterChannel2'), icon: 'shop', mode: 'offline' },
      { kind: 'emotion', name: t('app.starterFeelings') },
      { kind: 'findings', name: t('app.starterFindings') },
    ],
  } satisfies NewMap;
}

/** A new project with one current map, ready to write into; the map is called like the project. */
export function starterProject(title: string): Project {
  const project = newProject(title);
  return produce(project, (draft) => addMap.recipe(draft, starterMap('current', ''), project));
}
