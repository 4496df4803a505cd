// CurveChange: better or worse from one map to the other, in a word, with a sign that says the same.
import { formatSigned } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import styles from './Curves.module.css';
import { tenths } from './differenceWords';

type Felt = { before?: number | undefined; after?: number | undefined };

/** The feeling of a stage in both maps, in the tenths in which it is shown: whoever checks the sum gets the same. */
export function changeAt(point: Felt | undefined): number | undefined {
  const { before, after } = point ?? {};
  return before === undefined || after === undefined ? undefined : tenths(after) - tenths(before);
}

export function CurveChange({ point }: { point: Felt | undefined }) {
  const t = useT();
  const by = changeAt(point);
  if (by === undefined) return null;
  const size = formatSigned(Math.abs(by)).replace('+', '');
  if (by === 0) return <span className={styles.same}>= {t('overlay.same')}</span>;
  return by > 0 ? (
    <span className={styles.up}>▲ {t('overlay.better', { by: size })}</span>
  ) : (
    <span className={styles.down}>▼ {t('overlay.worseBy', { by: size })}</span>
  );
}
