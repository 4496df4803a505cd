// The words and tones of a map's state.
import type { MessageKey } from '@/i18n/translate';
import type { MapState } from '@/model/types';
import type { Tone } from '@/ui/Badge';

export const mapStateLabel = {
  current: 'app.stateCurrent',
  target: 'app.stateTarget',
  reference: 'app.stateReference',
} as const satisfies Record<MapState, MessageKey>;

export const mapStateTone = { current: 'neutral', target: 'ok', reference: 'info' } as const satisfies Record<
  MapState,
  Tone
>;
