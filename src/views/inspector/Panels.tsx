// The fields of what is selected. Fetched with the first touch of the map: most visits begin by looking.
import '@/i18n/en/inspector';
import '@/i18n/en/personas';
import type { Id } from '@/model/id';
import { CardPanel } from './CardPanel';
import { CardsPanel } from './CardsPanel';
import { CellPanel } from './CellPanel';
import { FindingPanel } from './FindingPanel';
import { LanePanel } from './LanePanel';
import { MapPanel } from './MapPanel';
import { StagePanel } from './StagePanel';
import { StrategyPanel } from './StrategyPanel';
import { useDetailsWish } from './useDetailsWish';
import { useFollowing } from './useFollowing';

/** The fields of the selection. The panel of cards is kept from card to card: to fill it again costs a third of making it again. */
export function Panels({ mapId }: { mapId: Id }) {
  useDetailsWish();
  const selection = useFollowing();
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
    case 'strategy':
      return <StrategyPanel key={selection.id} id={selection.id} mapId={mapId} />;
    case 'cell':
      return <CellPanel stageId={selection.stageId} laneId={selection.laneId} />;
    case 'none':
      return <MapPanel key={mapId} id={mapId} />;
  }
}
