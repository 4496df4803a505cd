// What is done with a card of the board: moved by drag, key or menu, opened, shown on the map. The focus goes along.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Board } from '@/analysis/strategyBoard';
import { moveOnBoard } from '@/commands/strategyBoard';
import type { Editor } from '@/editor/editor';
import { todayIso } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import { mapsOfStrategy, strategiesInStage } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import type { CardActs } from './BoardCard';
import {
  cardKey,
  type Cell,
  cellOf,
  type Dragged,
  laneChange,
  neighbour,
  type Place,
  placeAt,
  placeName,
} from './boardMoves';

/** The card that was moved or made last, and the swimlane in which it stands now. */
export type Moved = { id: Id; laneKey: string };

const standsOn = (project: Project, mapId: Id, stageId: Id, id: Id): boolean =>
  strategiesInStage(project, mapId, stageId).some((one) => one.id === id);

/** Shows a strategy on the map that is looked at, or on another one where it stands on none of its stages. */
function showOnMap(editor: Editor, id: Id, mapId: Id): void {
  const { project } = editor.store.getState();
  const maps = mapsOfStrategy(project, id);
  const home = maps.has(mapId) ? mapId : mapsOf(project).find((map) => maps.has(map.id))?.id;
  navigate({ screen: 'map', projectId: project.id, mapId: home ?? mapId, shown: { kind: 'strategy', id } });
}

/**
 * The acts of cards, and which card was moved last.
 * @param mapId the map whose stages are the swimlanes, or that is looked at
 * @param onMoved told where a card went that a key has moved
 */
export function useBoardActs(board: Board, mapId: Id, onMoved: (to: Place) => void) {
  const editor = useEditor();
  const toaster = useToast();
  const [moved, setMoved] = useState<Moved>();
  // The card is another element in its new cell: the focus follows it there.
  useEffect(() => {
    const lane = moved && board.lanes.find(({ key }) => key === moved.laneKey);
    if (moved && lane) document.getElementById(cardKey(lane.key, moved.id))?.focus();
    // Once for each move: whoever has gone on is not called back by the next edit.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [moved]);

  // An undo takes the card that has the focus out of its cell as well: the focus is not lost with it.
  useEffect(() => {
    if (!moved || document.activeElement !== document.body) return;
    const stands = board.lanes.flatMap(({ key }) => document.getElementById(cardKey(key, moved.id)) ?? []);
    stands[0]?.focus();
  }, [moved, board]);
  const now = useRef({ board, mapId, onMoved });
  useEffect(() => {
    now.current = { board, mapId, onMoved };
  });
  // The same object from one edit to the next: a card is drawn again when it has changed, not when another one has.
  const acts = useMemo((): CardActs => {
    const move = (dragged: Dragged, cell: Cell): boolean => {
      const { board: shown, mapId: shownMap } = now.current;
      const [from, to] = [placeAt(shown.lanes, dragged), placeAt(shown.lanes, cell)];
      if (!from || !to) return false;
      const { id, title } = dragged;
      const lane = laneChange(from.lane.place, to.lane.place);
      const args = { id, status: to.status, today: todayIso(), ...(lane && { lane }) };
      if (!editor.commit(moveOnBoard, args)) return false;
      setMoved({ id, laneKey: to.lane.key });
      const { place } = from.lane;
      const left = lane && place.by === 'stage' ? place.stage : undefined;
      if (left && standsOn(editor.store.getState().project, shownMap, left.id, id))
        toaster.show({ title: t('board.alsoStays', { title, stage: left.name }) });
      return true;
    };
    return {
      onMove: (dragged, to) => void move(dragged, to),
      onStep: (dragged, across, down) => {
        const { lanes } = now.current.board;
        const from = placeAt(lanes, dragged);
        const to = from && neighbour(lanes, from, across, down);
        if (!to || !move(dragged, cellOf(to))) return;
        now.current.onMoved(to);
        announce(t('board.moved', { title: dragged.title, place: placeName(to, t) }));
      },
      onOpen: ({ id }) =>
        navigate({
          screen: 'plan',
          projectId: editor.store.getState().project.id,
          part: 'strategies',
          strategyId: id,
        }),
      onShowOnMap: ({ id }) => showOnMap(editor, id, now.current.mapId),
    };
  }, [editor, toaster]);
  return { acts, moved };
}
