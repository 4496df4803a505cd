// The example's personas, the same in every language: faces, kinds of customer, scales and the channels they come by.
import type { ChannelUse, Colour, Persona } from '@/model/types';
import type { EvidenceKey, KeyOf, PersonaKey } from './journey';

type Bones = Pick<Persona, 'customer' | 'lifecycle' | 'relationship'> & {
  avatar: { colour: Colour; face: number };
  /** How gladly they come by each channel, the gladdest first. */
  channels: readonly [channel: KeyOf<'channels'>, weight: NonNullable<ChannelUse['weight']>][];
  /** Where they stand on the scales that their words name, in the same order. */
  scales: readonly number[];
  evidence: readonly EvidenceKey[];
};

export const people: Record<PersonaKey, Bones> = {
  anna: {
    avatar: { colour: 'teal', face: 2 },
    customer: 'future',
    lifecycle: 'prospective',
    relationship: 'selfService',
    channels: [
      ['app', 5],
      ['web', 3],
      ['phone', 1],
      ['branch', 1],
    ],
    scales: [0.86, 0.78, 0.22, 0.4, 0.64],
    evidence: ['interviews', 'survey', 'funnel'],
  },
  viktor: {
    avatar: { colour: 'slate', face: 9 },
    customer: 'future',
    lifecycle: 'prospective',
    relationship: 'personalAssistance',
    channels: [
      ['branch', 5],
      ['phone', 3],
      ['post', 2],
    ],
    scales: [0.12, 0.2, 0.3, 0.55],
    evidence: ['interviews', 'mystery'],
  },
};
