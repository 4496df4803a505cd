// FateSign: what became of a finding, as a sign of its own shape; colour only helps, and the word is there for readers.
// keys: story.fate.*
import { Check, Circle, CircleAlert, type LucideIcon, Plus, TrendingDown, TrendingUp } from 'lucide-react';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { useT } from '@/i18n/useT';
import { Icon } from '@/ui/Icon';
import styles from './FateSign.module.css';

const signs: Record<FindingOutcome['fate'], LucideIcon> = {
  resolved: Check,
  reduced: TrendingDown,
  open: Circle,
  worse: TrendingUp,
  new: Plus,
};

export function FateSign({ fate, claimed }: Pick<FindingOutcome, 'fate' | 'claimed'>) {
  const t = useT();
  return (
    <span className={styles.sign} data-fate={claimed ? 'claimed' : fate}>
      <Icon icon={claimed ? CircleAlert : signs[fate]} size={16} />
      <span className="visually-hidden">{t(`story.fate.${fate}`)}: </span>
    </span>
  );
}
