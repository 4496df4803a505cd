// The head of the board: one computed sentence on what is under way, and one line on what is done, overdue and nobody's.
import type { FateSums } from '@/analysis/controlFindings';
import type { BoardSums } from '@/analysis/strategyBoard';
import { useT } from '@/i18n/useT';
import { ReportHead } from '@/ui/ReportHead';
import { planSumsWords } from '@/views/context/planSums';

export function BoardHeadline({ sums, known }: { sums: BoardSums; known: FateSums }) {
  const t = useT();
  const { toDo, underWay, done, late, unowned, weightUnderWay: weight, weightAll: total } = sums;
  const sentence =
    toDo === 0
      ? t('board.allEnded')
      : underWay === 0
        ? t('board.noneUnderWay', { count: toDo })
        : weight === 0
          ? t('board.underWayPlain', { count: underWay })
          : t('board.underWay', { count: underWay, weight, total });
  const line = [
    done > 0 && t('board.doneCount', { count: done }),
    late > 0 && t('board.lateCount', { count: late }),
    unowned > 0 && t('board.unownedCount', { count: unowned }),
    planSumsWords(known, t),
  ].filter(Boolean);
  return <ReportHead headline={sentence} line={line.join(' ')} />;
}
