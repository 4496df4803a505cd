// The words that a scene writes itself, in the language of t().
import type { MessageKey, Translate } from '@/i18n/messages';
import type { FactWords } from '@/layout/cardFacts';
import type { SceneWords } from '@/layout/scene';
import type { MapState } from '@/model/types';

/** The state of a map in full, as a report writes it. */
export const stateWords = {
  current: 'scene.current',
  target: 'scene.target',
  reference: 'scene.reference',
} as const satisfies Record<MapState, MessageKey>;

/** The scene's words. Another language asks for new ones, and for a new layout with them. */
export function sceneWords(t: Translate): SceneWords {
  return {
    pain: t('scene.pain'),
    barrier: t('scene.barrier'),
    delight: t('scene.delight'),
    moment: t('scene.moment'),
    highest: t('scene.highest'),
    lowest: t('scene.lowest'),
    last: t('scene.last'),
    online: t('scene.online'),
    offline: t('scene.offline'),
    fromTouchpoints: t('scene.fromTouchpoints'),
    ...factWords(t),
    weightByStage: t('scene.weightByStage'),
    heatNothing: t('scene.heatNothing'),
    heatLight: t('scene.heatLight'),
    heatMedium: t('scene.heatMedium'),
    heatHeavy: t('scene.heatHeavy'),
    heatHeaviest: t('scene.heatHeaviest'),
  };
}

/** The words of a line of facts. */
export const factWords = (t: Translate): FactWords => ({
  factCustomer: t('scene.factCustomer'),
  factCompany: t('scene.factCompany'),
  factLink: t('scene.factLink'),
  factLearning: t('scene.factLearning'),
  reactive: t('scene.reactive'),
  proactive: t('scene.proactive'),
});
