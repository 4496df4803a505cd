// The words of findings: what each step of severity and frequency means.
export const severityWords = [
  'inspector.severity.s1',
  'inspector.severity.s2',
  'inspector.severity.s3',
  'inspector.severity.s4',
  'inspector.severity.s5',
] as const;
export const frequencyWords = [
  'inspector.frequency.f1',
  'inspector.frequency.f2',
  'inspector.frequency.f3',
  'inspector.frequency.f4',
  'inspector.frequency.f5',
] as const;
