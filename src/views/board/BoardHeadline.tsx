// The head of the board: one computed sentence on what is under way, and one line on what is done, overdue and nobody's.
import type { FateSums } from '@/analysis/controlFindings';
import type { BoardSums } from '@/analysis/strategyBoard';
import { useT } from '@/i18n/useT';
import { ReportHead } from '@/ui/ReportHead';
import { planSumsWords } from '@/views/context/planSums';

export function BoardHeadline({ sums, known }: { sums: BoardSums; known: FateSums }) {
  const t = useT();
  const { toDo, decided, done, late, unowned, weightDecided: weight, weightAll: total } = sums;
  const sentence =
    toDo === 0
      ? t('board.allEnded')
      : decided === 0
        ? t('board.noneDecided', { count: toDo })
        : weight === 0
          ? t('board.decidedPlain', { count: decided })
          : t('board.decided', { count: decided, weight, total });
  const line = [
    done > 0 && t('board.doneCount', { count: done }),
    late > 0 && t('board.lateCount', { count: late }),
    unowned > 0 && t('board.unownedCount', { count: unowned }),
    planSumsWords(known, t),
  ].filter(Boolean);
  return <ReportHead headline={sentence} line={line.join(' ')} />;
}
