// What the words of the starter personas are, in whichever language.
import type { Persona } from '@/model/types';

export type StarterName = 'ruth' | 'daniel' | 'amina' | 'marek' | 'lena' | 'jonas' | 'sofia' | 'victor';

type Words = Pick<
  Persona,
  | 'role'
  | 'segment'
  | 'quote'
  | 'motivation'
  | 'goals'
  | 'needs'
  | 'frustrations'
  | 'behaviour'
  | 'jobs'
  | 'tools'
  | 'says'
  | 'thinks'
  | 'does'
  | 'feels'
  | 'churnReason'
> & { name: string };

export type StarterWords = Record<StarterName, Words>;
