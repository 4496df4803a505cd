// The weight of a finding in words: how severe, how frequent, and what that makes.
import { useT } from '@/i18n/useT';
import type { Finding } from '@/model/types';
import { severityOf } from '@/model/weighs';
import { frequencyWords, severityWords } from '@/views/context/findingWords';

/** Empty where neither severity nor frequency is known. */
export function useWeightWords(finding: Finding): string {
  const t = useT();
  const [severity, { frequency }] = [severityOf(finding), finding];
  const [s, f] = [severityWords[(severity ?? 0) - 1], frequencyWords[(frequency ?? 0) - 1]];
  const words = {
    severity: severity !== undefined && s ? t('table.severity', { n: severity, word: t(s) }) : '',
    frequency: frequency !== undefined && f ? t('table.frequency', { n: frequency, word: t(f) }) : '',
  };
  if (severity === undefined || frequency === undefined) return words.severity || words.frequency;
  return t('table.weighed', { ...words, weight: severity * frequency });
}
