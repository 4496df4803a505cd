// The words of the kinds of findings, in full.
export const kindWord = {
  pain: 'findings.pain',
  barrier: 'findings.barrier',
  delight: 'findings.delight',
} as const;
