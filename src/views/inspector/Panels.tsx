// The fields of what is selected. Fetched with the first touch of the map: most visits begin by looking.
import { useDeferredValue, useState } from 'react';
import '@/i18n/en/inspector';
import '@/i18n/en/personas';
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { useSession } from '@/views/context/EditorContext';
import { CardPanel } from './CardPanel';
import { CardsPanel } from './CardsPanel';
import { CellPanel } from './CellPanel';
import { FindingPanel } from './FindingPanel';
import { LanePanel } from './LanePanel';
import { MapPanel } from './MapPanel';
import { StagePanel } from './StagePanel';
import { useDetailsWish } from './useDetailsWish';

const nothing: Selection = { kind: 'none' };

/**
 * The fields of the selection. It follows a little later when there is much to do, so that walking the map stays quick.
 * The panel of cards is kept from card to card: to fill it again costs a third of making it again. A card that is being
 * begun is no record yet: until its first letter the panel stays as it is.
 */
export function Panels({ mapId }: { mapId: Id }) {
  useDetailsWish();
  const wished = useSession((session) => (session.draft ? undefined : session.selection));
  const [last, setLast] = useState(wished);
  if (wished && wished !== last) setLast(wished);
  const selection = useDeferredValue(wished ?? last ?? nothing);
  switch (selection.kind) {
    case 'cards': {
      const [first] = selection.ids;
      return selection.ids.length === 1 && first !== undefined ? (
        <CardPanel id={first} mapId={mapId} />
      ) : (
        <CardsPanel ids={selection.ids} mapId={mapId} />
      );
    }
    case 'stage':
      return <StagePanel key={selection.id} id={selection.id} />;
    case 'lane':
      return <LanePanel key={selection.id} id={selection.id} />;
    case 'finding':
      return <FindingPanel key={selection.id} id={selection.id} />;
    case 'cell':
      return <CellPanel stageId={selection.stageId} laneId={selection.laneId} />;
    case 'none':
      return <MapPanel key={mapId} id={mapId} />;
  }
}
