// The shape of a verdict, so that it is never told by colour alone.
import { Circle, MoveHorizontal, TrendingDown, TrendingUp } from 'lucide-react';
import type { ChangeVerdict } from '@/analysis/changeReal';
import { Icon } from '@/ui/Icon';

/** An arrow leads where it got better or worse, whichever way the number goes. */
export function VerdictMark({
  verdict,
  size = 16,
}: {
  verdict: ChangeVerdict | 'first' | 'other';
  size?: number;
}) {
  const icon =
    verdict === 'better'
      ? TrendingUp
      : verdict === 'worse'
        ? TrendingDown
        : verdict === 'unclear' || verdict === 'changed'
          ? MoveHorizontal
          : Circle;
  return <Icon icon={icon} size={size} />;
}
