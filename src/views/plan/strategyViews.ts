// The views of the strategies, in the order in which they are offered. A new one is a line here.
import { ChartGantt, ChartScatter, Table2 } from 'lucide-react';
import type { ComponentType } from 'react';
import '@/i18n/en/roadmap';
import type { MessageKey } from '@/i18n/messages';
import type { LucideIcon } from '@/ui/Icon';
import { MatrixView } from './MatrixView';
import { RoadmapView } from './RoadmapView';
import type { StrategyViewProps } from './strategyView';
import { TableView } from './TableView';

export type StrategyView = {
  id: string;
  label: MessageKey;
  icon: LucideIcon;
  component: ComponentType<StrategyViewProps>;
};

export const strategyViews: readonly [StrategyView, ...StrategyView[]] = [
  { id: 'matrix', label: 'strategies.view.matrix', icon: ChartScatter, component: MatrixView },
  { id: 'table', label: 'strategies.view.table', icon: Table2, component: TableView },
  { id: 'roadmap', label: 'roadmap.title', icon: ChartGantt, component: RoadmapView },
];
