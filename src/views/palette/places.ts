// The places of the open map as lines of the palette: its stages, lanes and cards by what is written on them.
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import { openMap } from '../actions/grid';
import { inTable, navigate } from '@/views/context/router';
import type { Entry } from './entries';

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

/** Every stage, lane and card of the open map that says something. */
export function placesOf(editor: Editor): Entry[] {
  const { project } = editor.store.getState();
  const mapId = openMap(editor);
  if (mapId === undefined) return [];
  const entry = (icon: Entry['icon'], text: string, group: string, selection: Selection, id: Id): Entry[] =>
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
            run: () => goTo(editor, mapId, selection, id),
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
  ];
}
