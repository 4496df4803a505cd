// GapFindingsCell: what becomes of the findings of a stage, each with its weight before and after.
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { svgPath } from '@/formats/svgPath';
import { formatList, formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { MARK_SHAPES } from '@/layout/icons';
import type { Finding } from '@/model/types';
import type { GapCellProps } from './gapCell';
import styles from './GapCells.module.css';
import { useFolded } from './useFolded';

const FATE_SIGNS = {
  resolved: '\u2713',
  reduced: '\u2193',
  open: '\u25cb',
  worse: '\u2191',
  new: '+',
} as const;
const FATES = ['resolved', 'reduced', 'open', 'worse', 'new'] as const;

// keys: gap.fate.*, gap.fates.*
export function GapFindingsCell({ row, onOpen }: GapCellProps) {
  const t = useT();
  const { findings, delights, stage } = row;
  const told = [...findings].sort((a, b) => b.before + b.after - (a.before + a.after));
  const { shown, fold } = useFolded(told);
  const { kept, gone, added } = delights;
  if (findings.length + kept + gone.length + added.length === 0)
    return <span className={styles.quiet}>{t('gap.noFinding')}</span>;
  const notes = [
    kept > 0 && t('gap.delightsKept', { count: kept }),
    gone.length > 0 && t('gap.delightsLost', { count: gone.length, titles: titlesOf(gone) }),
    added.length > 0 && t('gap.delightsNew', { count: added.length, titles: titlesOf(added) }),
  ].filter((note) => note !== false);
  return (
    <>
      {stage ? (
        <ul className={styles.findings}>
          {shown.map((fate) => (
            <OneFinding key={(fate.target ?? fate.current)?.id} fate={fate} onOpen={onOpen} />
          ))}
        </ul>
      ) : (
        <Sums findings={findings} />
      )}
      {stage && fold}
      {notes.map((note) => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  );
}

const titlesOf = (findings: readonly Finding[]): string => formatList(findings.map(({ title }) => title));

/** How many findings have each fate. */
function Sums({ findings }: { findings: readonly FindingOutcome[] }) {
  const t = useT();
  return (
    <ul className={styles.sums}>
      {FATES.map((fate) => {
        const count = findings.filter((one) => one.fate === fate).length;
        return count === 0 ? null : (
          <li key={fate} data-fate={fate}>
            <span aria-hidden="true">{FATE_SIGNS[fate]}</span> {t(`gap.fates.${fate}`, { count })}
          </li>
        );
      })}
    </ul>
  );
}

function OneFinding({ fate, onOpen }: { fate: FindingOutcome; onOpen: GapCellProps['onOpen'] }) {
  const t = useT();
  const { current, target, before, after } = fate;
  const finding = target ?? current;
  if (!finding) return null;
  const title = finding.title || t('compare.unnamedFinding');
  const weights =
    before === after ? formatNumber(before) : `${formatNumber(before)} → ${formatNumber(after)}`;
  return (
    <li className={styles.finding}>
      <svg
        viewBox="0 0 10 10"
        width="10"
        height="10"
        role="img"
        aria-label={t(`compare.noun.${finding.kind}`)}
        style={{ fill: `var(--m-mark-${finding.kind}-ink)` }}
      >
        <path d={svgPath(MARK_SHAPES[finding.kind])} />
      </svg>
      <button
        type="button"
        tabIndex={-1}
        className={styles.title}
        dir="auto"
        title={t('gap.openOnMap', { title })}
        onClick={() => onOpen(target ? 'to' : 'from', 'finding', finding.id)}
      >
        {title}
      </button>
      <span className={styles.fate} data-fate={fate.fate}>
        <span aria-hidden="true">{FATE_SIGNS[fate.fate]} </span>
        <span className="visually-hidden">{t(`gap.fate.${fate.fate}`)} </span>
        {weights}
      </span>
      {fate.claimed && <span className={styles.claimed}>{t('gap.claimed')}</span>}
    </li>
  );
}
