// The signs of strategies: of quarters and of statuses. A word always stands beside them.
import {
  Ban,
  CalendarClock,
  Check,
  CircleDashed,
  FlaskConical,
  Hourglass,
  Mountain,
  Puzzle,
  Zap,
} from 'lucide-react';
import type { Quarter } from '@/analysis/strategyScores';
import type { StrategyStatus } from '@/model/types';
import type { Tone } from '@/ui/Badge';
import type { LucideIcon } from '@/ui/Icon';

export const QUARTER_ICONS: Record<Quarter, LucideIcon> = {
  quickWin: Zap,
  bigProject: Mountain,
  fillIn: Puzzle,
  timeSink: Hourglass,
};

export const STATUS_ICONS: Record<StrategyStatus, LucideIcon> = {
  proposed: CircleDashed,
  planned: CalendarClock,
  testing: FlaskConical,
  done: Check,
  dropped: Ban,
};

export const STATUS_TONES: Record<StrategyStatus, Tone> = {
  proposed: 'neutral',
  planned: 'violet',
  testing: 'info',
  done: 'ok',
  dropped: 'neutral',
};
