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
    momentZero: t('scene.momentZero'),
    momentFirst: t('scene.momentFirst'),
    momentSecond: t('scene.momentSecond'),
    momentOwn: t('scene.momentOwn'),
    inWork: t('scene.inWork'),
    solved: t('scene.solved'),
    dismissed: t('scene.dismissed'),
    resolved: t('scene.resolved'),
    reduced: t('scene.reduced'),
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
    lineOfInteraction: t('scene.lineOfInteraction'),
    lineOfVisibility: t('scene.lineOfVisibility'),
    lineOfInternalInteraction: t('scene.lineOfInternalInteraction'),
    notAsked: t('scene.notAsked'),
    noPicture: t('scene.noPicture'),
    pictureLost: t('scene.pictureLost'),
    uncaptioned: t('scene.uncaptioned'),
    goalReached: t('scene.goalReached'),
    goalMissed: t('scene.goalMissed'),
    value: (value, unit, signed) => writtenValue(value, unit, signed, t),
    goal: (value) => t('scene.goal', { value }),
    range: (from, to) => t('scene.range', { from, to }),
    answers: (n) => t('scene.answers', { n }),
    between: (low, high) => t('scene.between', { low, high }),
    cards: (count) => t('scene.cards', { count }),
    pictures: (count) => t('scene.pictures', { count }),
    findings: (count) => t('scene.findings', { count }),
    strategies: (count) => t('scene.strategies', { count }),
    bottleneck: t('scene.bottleneck'),
    contacts: (count) => t('scene.contacts', { count }),
    waits: (minutes) => waited(minutes, t),
    stepsAtLeast: (count) => t('scene.stepsAtLeast', { count }),
    strategyStatus: {
      proposed: t('scene.status.proposed'),
      planned: t('scene.status.planned'),
      testing: t('scene.status.testing'),
      done: t('scene.status.done'),
      dropped: t('scene.status.dropped'),
    },
  };
}

/** A number of two decimals at most, with a true minus; a unit that is a sign stands close, a word apart. */
function writtenValue(value: number, unit: string, signed: boolean, t: Translate): string {
  const rounded = Math.round(value * 100) / 100;
  const sign = rounded < 0 ? '\u2212' : signed && rounded > 0 ? '+' : '';
  const decimalSign = t('scene.decimalSign');
  const [whole = '', part] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, decimalSign === ',' ? '\u00a0' : ',');
  const number = `${sign}${grouped}${part === undefined ? '' : decimalSign + part}`;
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** How long people wait, in the largest unit that holds one of it, short. */
function waited(minutes: number, t: Translate): string {
  const written = (value: number): string => writtenValue(Math.round(value * 10) / 10, '', false, t);
  if (minutes >= 1440) return t('scene.waitsDays', { n: written(minutes / 1440) });
  if (minutes >= 60) return t('scene.waitsHours', { n: written(minutes / 60) });
  return t('scene.waitsMinutes', { n: written(minutes) });
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
