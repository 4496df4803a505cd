// LeftOut: what of a table does not come, told before it comes.
import { CircleSlash } from 'lucide-react';
import { useId } from 'react';
import '@/i18n/en/importing';
import { useT } from '@/i18n/useT';
import { Icon } from '@/ui/Icon';
import styles from './LeftOut.module.css';

/** So many are told; the others are counted. */
const SHOWN = 5;

export function LeftOut({ sentences }: { sentences: readonly string[] }) {
  const t = useT();
  const id = useId();
  const rest = sentences.length - SHOWN;
  return (
    <div aria-live="polite">
      {sentences.length > 0 && (
        <section aria-labelledby={id} className={styles.left}>
          <h3 id={id} className={styles.head}>
            <Icon icon={CircleSlash} size={14} />
            {t('importing.leftOut')}
          </h3>
          <ul className={styles.list}>
            {sentences.slice(0, SHOWN).map((sentence) => (
              <li key={sentence} dir="auto">
                {sentence}
              </li>
            ))}
            {rest > 0 && <li className={styles.rest}>{t('importing.moreLeftOut', { count: rest })}</li>}
          </ul>
        </section>
      )}
    </div>
  );
}
