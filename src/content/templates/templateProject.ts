// templateProject(): a template as a new project of its own: stages, phases, lanes, channels and questions.
import { produce } from 'immer';
import { addMap } from '@/commands/maps';
import type { Language } from '@/i18n/translate';
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { bones, type TemplateBones, type TemplateKey, type TemplateTexts } from './bones';

/** The templates in the order of the gallery. */
export const templateKeys = Object.keys(bones) as TemplateKey[];

/** The words of all templates in a language; each language is fetched apart. */
export async function loadTemplateTexts(language: Language): Promise<TemplateTexts> {
  const { words } = await (language === 'ru' ? import('./words.ru') : import('./words.en'));
  return words;
}

/** Builds a template; each call makes a new project. */
export function templateProject(key: TemplateKey, texts: TemplateTexts, makeId = newId): Project {
  const words = texts[key];
  const { lanes, phases = [] }: TemplateBones = bones[key];
  const empty = newProject(words.name, undefined, makeId());
  const mapId = makeId();
  const framed = produce(empty, (draft) =>
    addMap.recipe(
      draft,
      {
        id: mapId,
        title: '',
        state: 'current',
        stages: words.stages,
        lanes: lanes.map((lane, at) => ({ ...lane, name: words.lanes[at] ?? '' })),
        makeId,
      },
      empty,
    ),
  );
  const stageIds = stagesOf(framed, mapId).map(({ id }) => id);
  const laneIds = lanesOf(framed, mapId).map(({ id }) => id);
  return produce(framed, (draft) => {
    let from = 0;
    phases.forEach((span, at) => {
      const id = makeId();
      draft.phases[id] = { id, mapId, name: words.phases?.[at] ?? '' };
      for (const stageId of stageIds.slice(from, from + span)) {
        const stage = draft.stages[stageId];
        if (stage) stage.phaseId = id;
      }
      from += span;
    });
    for (const [lane, stage, text] of words.asks) {
      const [laneId, stageId, id] = [laneIds[lane], stageIds[stage], makeId()];
      if (laneId !== undefined && stageId !== undefined) draft.prompts[id] = { id, stageId, laneId, text };
    }
  });
}
