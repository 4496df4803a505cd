// CurvesTable: the two curves as a table, for those who do not see the graph; what can be done with a feeling stands in its row.
import { formatSigned } from '@/i18n/format';
import '@/i18n/en/takeOver';
import type { CurveGap } from '@/analysis/curveGap';
import { useT } from '@/i18n/useT';
import { CurveChange, changeAt } from './CurveChange';
import { CurveMenu, type FeltRows } from './CurveMenu';
import styles from './Curves.module.css';

type CurvesTableProps = FeltRows & {
  gap: CurveGap;
  names: readonly string[];
  labels: { from: string; to: string };
  personaName: string;
};

export function CurvesTable({ comparison, gap, names, labels, personaName, felt }: CurvesTableProps) {
  const t = useT();
  const acts = felt?.some((rows) => rows.length > 0) ?? false;
  const word = (value: number | undefined) =>
    value === undefined ? t('compare.unknown') : formatSigned(value);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('compare.tableCaption', { name: personaName })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.noun.stage')}</th>
          <th scope="col">{labels.from}</th>
          <th scope="col">{labels.to}</th>
          <th scope="col">{t('compare.change')}</th>
          {acts && (
            <td>
              <span className="visually-hidden">{t('takeOver.actions')}</span>
            </td>
          )}
        </tr>
      </thead>
      <tbody>
        {gap.points.map(({ fromId, toId, before, after }, at) => (
          <tr key={`${fromId ?? ''} ${toId ?? ''}`}>
            <th scope="row">{names[at]}</th>
            <td>{fromId === undefined ? t('compare.notHere') : word(before)}</td>
            <td>{toId === undefined ? t('compare.notHere') : word(after)}</td>
            <td>
              {changeAt({ before, after }) === undefined ? (
                '\u2014'
              ) : (
                <CurveChange point={{ before, after }} />
              )}
            </td>
            {acts && (
              <td>
                <CurveMenu {...{ comparison }} rows={felt?.[at] ?? []} name={names[at] ?? ''} look="row" />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('compare.mean')}</th>
          <td>{word(gap.before)}</td>
          <td>{word(gap.after)}</td>
          <td>{changeAt(gap) === undefined ? '\u2014' : <CurveChange point={gap} />}</td>
          {acts && <td aria-hidden="true" />}
        </tr>
      </tfoot>
    </table>
  );
}
