// The words of the kinds of findings, in full, and of what a target makes of them.
import '@/i18n/en/findings';

export const findingKindWords = {
  pain: 'findings.pain',
  barrier: 'findings.barrier',
  delight: 'findings.delight',
} as const;

export const fateWords = { resolved: 'findings.resolved', reduced: 'findings.reduced' } as const;
