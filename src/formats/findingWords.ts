// The words of the kinds and statuses of findings, in full.
export const findingKindWords = {
  pain: 'findings.pain',
  barrier: 'findings.barrier',
  delight: 'findings.delight',
} as const;

export const findingStatusWords = {
  open: 'scene.statusOpen',
  inWork: 'scene.statusInWork',
  solved: 'scene.statusSolved',
  dismissed: 'scene.statusDismissed',
} as const;

export const fateWords = { resolved: 'findings.resolved', reduced: 'findings.reduced' } as const;
