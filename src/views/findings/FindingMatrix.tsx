// Severity x frequency: each cell holds the marks of its findings, and is a button that narrows the list to them.
import { type KeyboardEvent, useRef } from 'react';
import type { RankedFinding } from '@/analysis/ranking';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import { severityOf } from '@/model/weighs';
import { isDelight, isSettled } from './findingRows';
import styles from './FindingMatrix.module.css';

const LEVELS = [1, 2, 3, 4, 5] as const;
/** More marks than these become a number. */
const DRAWN = 3;

type Cell = { severity: number | undefined; frequency: number | undefined };
type FindingMatrixProps = {
  findings: readonly RankedFinding[];
  chosen: Cell;
  onChoose: (cell: Cell) => void;
};

export function FindingMatrix({ findings, chosen, onChoose }: FindingMatrixProps) {
  const t = useT();
  const grid = useRef<HTMLDivElement>(null);
  const problems = findings.filter((one) => !isDelight(one) && !isSettled(one));
  const cells = new Map<string, RankedFinding[]>();
  for (const one of problems) {
    const key = `${severityOf(one.finding)} ${one.finding.frequency}`;
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  const walk = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = [...(grid.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <section className={styles.card} aria-label={t('findings.matrix')}>
      <h2 className={styles.title}>{t('findings.matrix')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have the focus */}
      <div ref={grid} role="group" aria-label={t('findings.matrix')} className={styles.grid} onKeyDown={walk}>
        {LEVELS.toReversed().map((severity) => [
          <span key={severity} className={styles.axis} aria-hidden="true">
            {severity}
          </span>,
          ...LEVELS.map((frequency) => {
            const here = cells.get(`${severity} ${frequency}`) ?? [];
            const on = chosen.severity === severity && chosen.frequency === frequency;
            return (
              <button
                key={`${severity} ${frequency}`}
                type="button"
                className={styles.cell}
                data-level={levelOf(severity * frequency)}
                aria-pressed={on}
                disabled={here.length === 0 && !on}
                aria-label={t('findings.cell', { severity, frequency, count: here.length })}
                title={here.map(({ finding }) => finding.title).join('\n') || undefined}
                onClick={() =>
                  onChoose(on ? { severity: undefined, frequency: undefined } : { severity, frequency })
                }
              >
                {here.slice(0, here.length > DRAWN ? DRAWN - 1 : DRAWN).map(({ finding: { id, kind } }) => (
                  <svg
                    key={id}
                    viewBox="0 0 10 10"
                    width="10"
                    height="10"
                    aria-hidden="true"
                    style={{ fill: `var(--m-mark-${kind}-ink)` }}
                  >
                    <path d={svgPath(MARK_SHAPES[kind])} />
                  </svg>
                ))}
                {here.length > DRAWN && <span>+{here.length - DRAWN + 1}</span>}
              </button>
            );
          }),
        ])}
        <span />
        {LEVELS.map((frequency) => (
          <span key={frequency} className={styles.axis} aria-hidden="true">
            {frequency}
          </span>
        ))}
      </div>
      <p className={styles.note}>{t('findings.matrixAxes')}</p>
    </section>
  );
}

/** How strong the ground of a cell is, 0 to 4: by weight, as in a risk matrix. */
const levelOf = (weight: number): number =>
  weight >= 20 ? 4 : weight >= 12 ? 3 : weight >= 8 ? 2 : weight >= 4 ? 1 : 0;
