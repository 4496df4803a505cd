// CountsPreview: what each cell of the overview gets from a file, from which lines, and what becomes of segments that are new.
import { useMemo } from 'react';
import type { CustomerOverview } from '@/analysis/customers';
import { cellsOf, type CustomerSum, type SegmentChoice } from '@/analysis/customerSums';
import { sameName } from '@/analysis/nameBook';
import type { Lifecycle } from '@/analysis/personaGaps';
import { formatCount, formatList } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Select } from '@/ui/Select';
import styles from './CountsPreview.module.css';

/** So many are in the document; a file of counts is small. */
const SHOWN = 200;
/** So many lines are told by their numbers. */
const LINES = 4;

const NEW = 'new';
const OUT = 'out';
const KNOWN = 'known:';

type CountsPreviewProps = {
  sums: readonly CustomerSum[];
  /** Segments of the file that nobody knows yet. */
  fresh: readonly string[];
  known: readonly string[];
  choices: ReadonlyMap<string, SegmentChoice>;
  onChoice: (segment: string, choice: SegmentChoice) => void;
  overview: CustomerOverview;
  nameOf: (life: Lifecycle | 'unknown') => string;
};

export function CountsPreview(props: CountsPreviewProps) {
  const { sums, fresh, known, choices, onChoice, overview, nameOf } = props;
  const t = useT();
  const together = sums.filter(({ lines }) => lines.length > 1).length;
  const isNew = useMemo(() => new Set(fresh.map(sameName)), [fresh]);
  const rows = useMemo(
    () => new Map(overview.rows.map((row) => [sameName(row.segment ?? ''), row])),
    [overview],
  );
  const cells = cellsOf(sums);
  const facts = [
    t('customers.cellsSet', { count: cells, n: formatCount(cells) }),
    together > 0 && t('customers.fallTogether', { count: together, n: formatCount(together) }),
  ].filter(Boolean);
  return (
    <>
      <p>{facts.join(' ')}</p>
      {fresh.length > 0 && (
        <fieldset className={styles.fresh}>
          <legend>{t('customers.newSegments', { count: fresh.length, n: formatCount(fresh.length) })}</legend>
          {fresh.map((segment) => (
            <Select
              key={segment}
              size="s"
              label={segment}
              value={keyOf(choices.get(sameName(segment)))}
              choices={[
                { value: NEW, label: t('customers.makeSegment') },
                ...known.map((name) => ({
                  value: `${KNOWN}${name}`,
                  label: t('customers.intoSegment', { name }),
                })),
                { value: OUT, label: t('customers.leaveSegment') },
              ]}
              onChange={(value) => onChoice(segment, choiceOf(value))}
            />
          ))}
        </fieldset>
      )}
      {/* A long table is scrolled by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.box} aria-label={t('customers.preview')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('customers.column.segment')}</th>
              <th scope="col">{t('customers.column.status')}</th>
              <th scope="col">{t('customers.column.reason')}</th>
              <th scope="col" className={styles.number}>
                {t('customers.column.before')}
              </th>
              <th scope="col" className={styles.number}>
                {t('customers.column.count')}
              </th>
              <th scope="col">{t('customers.column.lines')}</th>
            </tr>
          </thead>
          <tbody>
            {sums.slice(0, SHOWN).map(({ segment, lifecycle, reason = '', count, lines }) => {
              const before = rows.get(sameName(segment))?.cells[lifecycle].count;
              return (
                <tr key={[sameName(segment), lifecycle, sameName(reason)].join(' ')}>
                  <th scope="row" dir="auto">
                    {segment || t('customers.noSegment')}
                    {isNew.has(sameName(segment)) && (
                      <span className={styles.mark}>{t('customers.isNew')}</span>
                    )}
                  </th>
                  <td>{nameOf(lifecycle)}</td>
                  <td dir="auto">{reason}</td>
                  <td className={styles.number}>{before === undefined ? '\u2013' : formatCount(before)}</td>
                  <td className={styles.number}>{formatCount(count)}</td>
                  <td>
                    {formatList([
                      ...lines.slice(0, LINES).map(formatCount),
                      ...(lines.length > LINES
                        ? [t('customers.moreLines', { n: formatCount(lines.length - LINES) })]
                        : []),
                    ])}
                    {lines.length > 1 && <span className={styles.mark}>{t('customers.summed')}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {sums.length > SHOWN && <p>{t('customers.moreRows', { n: formatCount(sums.length - SHOWN) })}</p>}
    </>
  );
}

function keyOf(choice: SegmentChoice | undefined): string {
  if (choice?.kind === 'known') return `${KNOWN}${choice.segment}`;
  return choice?.kind === 'out' ? OUT : NEW;
}

function choiceOf(value: string | undefined): SegmentChoice {
  if (value === OUT) return { kind: 'out' };
  return value?.startsWith(KNOWN) ? { kind: 'known', segment: value.slice(KNOWN.length) } : { kind: 'new' };
}
