// One row of the table of strategies. It is drawn again only when its own strategy or what it answers has changed.
import { PanelRightOpen } from 'lucide-react';
import { memo } from 'react';
import type { PlannedStrategy } from '@/analysis/strategyPlan';
import { STRATEGY_COLUMNS } from '@/formats/strategyTable';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Icon } from '@/ui/Icon';
import { strategyName } from '@/views/context/strategyWords';
import { StrategyTableCell, whyNotWritten } from './StrategyTableCell';
import { AS } from './tableRoles';
import styles from './TableView.module.css';

type StrategyRowProps = {
  /** Its number among all rows of the table, those out of sight too. */
  index: number;
  planned: PlannedStrategy;
  open: boolean;
  readOnly: boolean;
  onOpen: (id: Id) => void;
  onWrite: () => void;
};

function Row({ index, planned, open, readOnly, onOpen, onWrite }: StrategyRowProps) {
  const t = useT();
  const { id } = planned.strategy;
  const name = strategyName(planned.strategy, t);
  const cell = { planned, name, readOnly, onWrite };
  return (
    <tr {...AS.row} className={styles.row} aria-rowindex={index} data-open={open} data-row={id}>
      {STRATEGY_COLUMNS.map((column) =>
        column === 'title' ? (
          <th key={column} {...AS.rowHead} scope="row" tabIndex={-1} data-column={column}>
            <StrategyTableCell column={column} {...cell} />
            <button
              type="button"
              tabIndex={-1}
              className={styles.open}
              data-strategy={id}
              aria-label={t('strategies.open', { title: name })}
              title={t('strategies.open', { title: name })}
              onClick={() => onOpen(id)}
            >
              <Icon icon={PanelRightOpen} size={14} />
            </button>
          </th>
        ) : (
          <td
            key={column}
            {...AS.cell}
            tabIndex={-1}
            data-column={column}
            data-why={whyNotWritten(column, readOnly, t)}
          >
            <StrategyTableCell column={column} {...cell} />
          </td>
        ),
      )}
    </tr>
  );
}

export const StrategyRow = memo(
  Row,
  (a, b) =>
    a.index === b.index &&
    a.planned.strategy === b.planned.strategy &&
    a.planned.weight === b.planned.weight &&
    a.planned.solved === b.planned.solved &&
    a.planned.stillOpen === b.planned.stillOpen &&
    a.planned.late === b.planned.late &&
    a.open === b.open &&
    a.readOnly === b.readOnly &&
    a.onWrite === b.onWrite,
);
