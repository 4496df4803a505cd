// The example's research: its sources, and what people said in them.
import type { EvidenceKind } from '@/model/types';
import type { CardKey, EvidenceKey, FindingKey, KeyOf, PersonaKey } from './journey';

/** Dates are days before the day on which the example is opened, so that it never looks forgotten. */
export const evidence: Record<
  EvidenceKey,
  { kind: EvidenceKind; from: number; until?: number; strength: number; answers: number }
> = {
  survey: { kind: 'survey', from: 56, until: 2, strength: 3, answers: 1000 },
  interviews: { kind: 'interview', from: 73, until: 65, strength: 2, answers: 12 },
  funnel: { kind: 'webAnalytics', from: 56, until: 26, strength: 3, answers: 4180 },
  mystery: { kind: 'mysteryShopping', from: 23, until: 19, strength: 2, answers: 8 },
  tickets: { kind: 'tickets', from: 148, until: 57, strength: 2, answers: 640 },
  staff: { kind: 'staffInterview', from: 29, strength: 1, answers: 5 },
  rivals: { kind: 'competitor', from: 78, until: 76, strength: 1, answers: 3 },
  report: { kind: 'marketAnalysis', from: 160, strength: 2, answers: 2100 },
};

/** Where a quote comes from, whom it sounds like, and what it speaks of on the map of today. */
export const quotes: Record<
  KeyOf<'quotes'>,
  { from: EvidenceKey; like?: PersonaKey; finding?: FindingKey; card?: CardKey }
> = {
  gaveUp: { from: 'interviews', like: 'anna', finding: 'selfie', card: 'selfie' },
  tuesday: { from: 'interviews', like: 'viktor', finding: 'twice', card: 'again' },
  minute: { from: 'interviews', like: 'anna', finding: 'number', card: 'number' },
  tabs: { from: 'interviews', like: 'anna', finding: 'fees', card: 'fees' },
  howLong: { from: 'tickets', finding: 'howLong', card: 'call' },
  courier: { from: 'survey', like: 'anna', finding: 'courier', card: 'cardByPost' },
  declined: { from: 'survey', finding: 'declined', card: 'payment' },
  adviser: { from: 'mystery', like: 'viktor', finding: 'adviser', card: 'setUp' },
  printed: { from: 'staff', finding: 'twice', card: 'again' },
};
