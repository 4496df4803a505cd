// The cells of the emotion lane: how each persona feels in a stage and at its touchpoints, in number and words.
import { memo, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { feelingsAt, personasOfMap } from '@/model/select';
import type { Persona, Stage } from '@/model/types';
import { Button } from '@/ui/Button';
import { useEditorState, useProjectShallow } from '@/views/context/EditorContext';
import { useShownProjectShallow } from '@/views/context/shown';
import { useFirst } from '@/views/map/useFirst';
import facts from './Facts.module.css';
import { FeelingSelect, FeelingWords } from './FeelingSelect';
import { touchpointsOf } from './felt';
import styles from './Cells.module.css';
import type { CellsProps } from './cellProps';

type FeelingCellProps = {
  mapId: Id;
  stage: Stage;
  /** The one feeling of the lane that Tab leads to; the first while none has been visited. */
  stop: string | undefined;
  first: boolean;
  onStop: (key: string) => void;
};

/** The feelings have keys of their own, and Tab leads to one of the whole row. */
export function FeelingCells({ lane, stages }: CellsProps) {
  const [stop, setStop] = useState<string>();
  return stages.map((stage, column) => (
    <FeelingCell
      key={stage.id}
      mapId={lane.mapId}
      stage={stage}
      stop={stop}
      first={column === 0}
      onStop={setStop}
    />
  ));
}

const FeelingCell = memo(function FeelingCell(props: FeelingCellProps) {
  const { mapId, stage, stop, first, onStop } = props;
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const personas = useShownProjectShallow(mapId, (project) => {
    const map = project.maps[mapId];
    return map ? personasOfMap(project, map) : [];
  });
  const { shown, left, showAll } = useFirst(personas);
  // What was made unknown here stays in place until one leaves: the focus is on it.
  const [kept, setKept] = useState<readonly Id[]>([]);
  const touchpoints = useProjectShallow((project) => touchpointsOf(project, mapId, stage.id));
  const felt = useProjectShallow((project) =>
    touchpoints.filter(({ id }) => kept.includes(id) || feelingsAt(project, id).length > 0),
  );
  const places = [
    { id: stage.id, name: t('table.wholeStage'), said: stage.name, place: { stageId: stage.id } },
    ...felt.map(({ id, text }) => ({ id, name: text, said: text, place: { cardId: id } })),
  ];
  const unknown = touchpoints.length - felt.length;
  if (personas.length === 0) {
    return (
      <td className={styles.cell}>{first && <p className={facts.small}>{t('inspector.noPersonas')}</p>}</td>
    );
  }
  const line = (persona: Persona, place: (typeof places)[number], isFirst: boolean) => {
    const key = `${place.id}:${persona.id}`;
    return (
      <li key={persona.id} className={styles.feeling}>
        <span className={styles.persona}>{persona.name}</span>
        {readOnly ? (
          <FeelingWords mapId={mapId} personaId={persona.id} place={place.place} />
        ) : (
          <FeelingSelect
            mapId={mapId}
            persona={persona}
            place={place.place}
            where={place.said}
            tabIndex={stop === key || (stop === undefined && isFirst) ? 0 : -1}
            onFocus={() => onStop(key)}
            onUnknown={() => 'cardId' in place.place && setKept([...kept, place.id])}
          />
        )}
      </li>
    );
  };
  return (
    <td className={styles.cell}>
      <ul className={styles.places}>
        {places.map((place, at) => (
          <li key={place.id}>
            <p className={styles.place}>{place.name}</p>
            <ul>{shown.map((persona, of) => line(persona, place, first && at === 0 && of === 0))}</ul>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button size="s" variant="quiet" onClick={showAll}>
          {t('inspector.morePersonas', { count: left })}
        </Button>
      )}
      {unknown > 0 && <p className={facts.small}>{t('table.unknownAt', { count: unknown })}</p>}
    </td>
  );
});
