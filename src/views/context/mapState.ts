// The words of a map's state.
import type { MessageKey } from '@/i18n/translate';
import type { MapState } from '@/model/types';

export const mapStateLabel = {
  current: 'app.stateCurrent',
  target: 'app.stateTarget',
  reference: 'app.stateReference',
} as const satisfies Record<MapState, MessageKey>;
