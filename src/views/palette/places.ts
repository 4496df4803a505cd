// The places of the open map as lines of the palette: its stages, lanes, cards, findings and
// opportunities by what is written on them, and its people by name.
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { gatheredTable } from '@/model/laneKinds';
import { cardById, cardsOf, findingsOf, lanesOf, personasOf, stagesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { openMap, showsStrategies } from '../actions/grid';
import { inTable, navigate } from '@/views/context/router';
import type { Entry } from './entries';

const FINDING_ICONS = { pain: 'Triangle', barrier: 'Square', delight: 'Circle' } as const;

/** Words of a card that are shown; the whole text is searched. */
const SHOWN = 90;

function goTo(editor: Editor, mapId: Id, selection: Selection, reveal: Id): void {
  editor.setSession({ selection, reveal, editing: undefined, draft: undefined });
  navigate({ screen: inTable() ? 'table' : 'map', projectId: editor.store.getState().project.id, mapId });
}

const shorten = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
};

/**
 * The strategies of a map, each at the first stage on which it stands, with what is brought into view for it: itself,
 * or the lane or stage that stands for it where the lane is folded or there is none.
 */
function opportunitiesOf(project: Project, mapId: Id) {
  const lane = lanesOf(project, mapId).find(showsStrategies);
  const first = new Map<Id, { id: Id; title: string; stage: string; stageId: Id; shownBy: Id }>();
  for (const { id: stageId, name: stage } of stagesOf(project, mapId)) {
    for (const { id, title } of strategiesInStage(project, mapId, stageId)) {
      if (first.has(id)) continue;
      const shownBy = !lane ? stageId : lane.collapsed ? lane.id : id;
      first.set(id, { id, title, stage, stageId, shownBy });
    }
  }
  return [...first.values()];
}

/** The findings of a map, each with its first touchpoint, which stands for it where no lane shows findings. */
function findingPlaces(project: Project, mapId: Id) {
  const lane = lanesOf(project, mapId).find((one) => gatheredTable(one) === 'findings');
  return findingsOf(project, mapId).flatMap(({ id, title, kind, cardIds }) => {
    const card = cardById(project, cardIds[0] ?? '');
    const stage = project.stages[card?.stageId ?? '']?.name ?? '';
    return card ? [{ id, title, kind, stage, shownBy: lane && !lane.collapsed ? id : card.id }] : [];
  });
}

/** Every stage, lane, card, finding, opportunity and persona of the open map that says something. */
export function placesOf(editor: Editor): Entry[] {
  const { project } = editor.store.getState();
  const mapId = openMap(editor);
  if (mapId === undefined) return [];
  const entry = (
    icon: Entry['icon'],
    text: string,
    group: string,
    selection: Selection,
    id: Id,
    shownBy = id,
  ): Entry[] =>
    text.trim() === ''
      ? []
      : [
          {
            id: `place.${id}`,
            label: shorten(text),
            words: text.length > SHOWN ? [text] : [],
            group,
            icon,
            onMap: true,
            run: () => goTo(editor, mapId, selection, shownBy),
          },
        ];
  return [
    ...stagesOf(project, mapId).flatMap(({ id, name }) =>
      entry('Columns3', name, t('palette.stagePlace'), { kind: 'stage', id }, id),
    ),
    ...lanesOf(project, mapId).flatMap(({ id, name }) =>
      entry('Rows3', name, t('palette.lanePlace'), { kind: 'lane', id }, id),
    ),
    ...cardsOf(project, mapId).flatMap(({ id, text, stageId, laneId }) => {
      const [stage, lane] = [project.stages[stageId]?.name ?? '', project.lanes[laneId]?.name ?? ''];
      return entry('StickyNote', text, t('palette.place', { stage, lane }), { kind: 'cards', ids: [id] }, id);
    }),
    ...findingPlaces(project, mapId).flatMap(({ id, title, kind, stage, shownBy }) =>
      entry(
        FINDING_ICONS[kind],
        title,
        // keys: palette.findingPlace.*
        t(`palette.findingPlace.${kind}`, { stage }),
        { kind: 'finding', id },
        id,
        shownBy,
      ),
    ),
    ...opportunitiesOf(project, mapId).flatMap((found) =>
      entry(
        'Lightbulb',
        found.title,
        t('palette.strategyPlace', { stage: found.stage }),
        { kind: 'strategy', id: found.id, stageId: found.stageId },
        found.id,
        found.shownBy,
      ),
    ),
    ...personasOf(project).flatMap(({ id, name }): Entry[] =>
      name.trim() === ''
        ? []
        : [
            {
              id: `place.${id}`,
              label: name,
              words: [],
              group: t('palette.personaPlace'),
              icon: 'Users',
              onMap: false,
              run: () => navigate({ screen: 'personas', projectId: project.id, personaId: id }),
            },
          ],
    ),
  ];
}
