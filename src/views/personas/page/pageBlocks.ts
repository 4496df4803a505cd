// The blocks of a persona's page: which there are, in which order they stand, and which have something to say.
import type { PersonaFindings, PersonaWalk } from '@/analysis/personaFacts';
import type { Id } from '@/model/id';
import type { Channel, ChannelUse, Evidence, Persona, PersonaBlock } from '@/model/types';

export type PageLayout = NonNullable<Persona['layout']>;

/** Texts that are blocks of their own. */
export const TEXT_BLOCKS = [
  'motivation',
  'goals',
  'needs',
  'frustrations',
  'behaviour',
  'day',
  'demographics',
  'loyalty',
  'learning',
  'churnReason',
] as const;
export type TextBlock = (typeof TEXT_BLOCKS)[number];

/** All that the page of one persona can show. */
export type PageFacts = {
  persona: Persona;
  uses: readonly { use: ChannelUse; channel: Channel }[];
  evidence: readonly Evidence[];
  own: readonly PersonaBlock[];
  walks: readonly PersonaWalk[];
  findings: PersonaFindings;
};

type Plain = 'head' | 'quote' | 'scales' | 'channels' | 'jobs' | 'empathy' | 'findings' | 'tools' | 'sources';

export type PageBlock =
  | { kind: Plain; key: string }
  | { kind: 'text'; key: string; field: TextBlock }
  | { kind: 'field'; key: string; at: number }
  | { kind: 'walk'; key: string; mapId: Id }
  | { kind: 'own'; key: string; id: Id };

const plain = (kind: Plain): PageBlock => ({ kind, key: kind });
const text = (field: TextBlock): PageBlock => ({ kind: 'text', key: field, field });

/** The usual order of a layout. What it does not name stands before the sources. */
const ORDERS: Record<PageLayout, readonly string[]> = {
  profile: ['head', 'quote', 'scales', 'jobs', 'empathy', 'channels', 'walks', 'findings', 'tools'],
  compact: [
    'head',
    'quote',
    'jobs',
    'scales',
    'channels',
    'goals',
    'needs',
    'frustrations',
    'tools',
    'empathy',
    'walks',
    'findings',
  ],
  story: [
    'head',
    'quote',
    'day',
    'motivation',
    'goals',
    'jobs',
    'empathy',
    'needs',
    'frustrations',
    'walks',
    'findings',
    'scales',
    'channels',
  ],
};

const unquoted = (value: string | undefined): boolean => (value ?? '').trim() === '';

/** Whether a block has nothing to show; such a block never stands on the page. */
export function isEmptyBlock(
  block: PageBlock,
  { persona, uses, evidence, own, walks, findings }: PageFacts,
): boolean {
  switch (block.kind) {
    case 'head':
      return false;
    case 'quote':
      return unquoted(persona.quote);
    case 'scales':
      return !persona.scales?.some(({ left, right }) => !unquoted(left) || !unquoted(right));
    case 'channels':
      return uses.length === 0;
    case 'jobs':
    case 'tools':
      return !persona[block.kind]?.some((each) => !unquoted(each));
    case 'empathy':
      return [persona.says, persona.thinks, persona.does, persona.feels].every(unquoted);
    case 'findings':
      return findings.pains.length + findings.delights.length === 0;
    case 'sources':
      return evidence.length === 0;
    case 'text':
      return unquoted(persona[block.field]);
    case 'field': {
      const field = persona.fields?.[block.at];
      return unquoted(field?.value) && unquoted(field?.label);
    }
    case 'walk':
      return !walks.some(({ mapId }) => mapId === block.mapId);
    case 'own': {
      const found = own.find(({ id }) => id === block.id);
      return unquoted(found?.text) && found?.pictureId === undefined;
    }
  }
}

/** Every block of a persona's page in the order that was chosen for it, or is usual for its layout. */
export function pageBlocks({ persona, own, walks }: PageFacts): PageBlock[] {
  const { layout = 'profile', blockOrder = [] } = persona;
  const all = [
    ...(['head', 'quote', 'scales', 'channels', 'jobs', 'empathy'] as const).map(plain),
    ...TEXT_BLOCKS.map(text),
    ...walks.map(({ mapId }): PageBlock => ({ kind: 'walk', key: `walk:${mapId}`, mapId })),
    ...(['findings', 'tools'] as const).map(plain),
    ...(persona.fields ?? []).map((_, at): PageBlock => ({ kind: 'field', key: `field:${at}`, at })),
    ...own.map(({ id }): PageBlock => ({ kind: 'own', key: id, id })),
    plain('sources'),
  ];
  const usual = ORDERS[layout];
  const placeOf = ({ key, kind }: PageBlock): number => {
    // Whose page it is, is said before anything else.
    if (kind === 'head') return -1;
    const chosen = blockOrder.indexOf(key);
    if (chosen >= 0) return chosen;
    const known = usual.indexOf(kind === 'walk' ? 'walks' : key);
    if (known >= 0) return known + (blockOrder.length > 0 ? blockOrder.length : 0);
    return (kind === 'sources' ? 300 : 200) + blockOrder.length;
  };
  return all
    .map((block, at) => ({ block, place: placeOf(block), at }))
    .sort((a, b) => a.place - b.place || a.at - b.at)
    .map(({ block }) => block);
}
