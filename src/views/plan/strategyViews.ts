// The views of the strategies, in the order in which they are offered. A new one is a line here.
import { ChartScatter, Table2 } from 'lucide-react';
import type { ComponentType } from 'react';
import type { MessageKey } from '@/i18n/messages';
import type { LucideIcon } from '@/ui/Icon';
import { MatrixView } from './MatrixView';
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
];
