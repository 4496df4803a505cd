// Transitions: from which activity people go on to which, how often, and whether that way is drawn.
import { Check, CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import type { LogPath } from '@/analysis/contactInsights';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { ContactLog } from '@/model/types';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import styles from './Report.module.css';

const PAGE = 12;
const MORE = 100;

type TransitionsProps = { log: ContactLog; path: LogPath };

export function Transitions({ log, path }: TransitionsProps) {
  const t = useT();
  const [count, setCount] = useState(PAGE);
  const all = log.transitions ?? [];
  if (all.length === 0) return null;
  const most = all[0]?.count ?? 1;
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{t('contacts.transitions')}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={styles.scroll} role="region" aria-label={t('contacts.transitions')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('contacts.head.from')}</th>
              <th scope="col">{t('contacts.head.to')}</th>
              <th scope="col" className={styles.wide}>
                {t('contacts.head.times')}
              </th>
              {path.drawn.any && <th scope="col">{t('contacts.head.path')}</th>}
            </tr>
          </thead>
          <tbody>
            {all.slice(0, count).map(({ from, to, count: times }) => {
              const fate = path.fate(from, to);
              return (
                <tr key={`${from} ${to}`}>
                  <td>{path.activity(from)?.name}</td>
                  <td>{path.activity(to)?.name}</td>
                  <td>
                    <span className={styles.bar}>
                      <span style={{ width: `${Math.max(2, (100 * times) / most)}%` }} />
                    </span>
                    {formatCount(times)}
                  </td>
                  {path.drawn.any && (
                    <td>
                      <span className={styles.fate} data-fate={fate}>
                        {fate === 'drawn' && <Icon icon={Check} size={14} />}
                        {fate === 'left' && <Icon icon={CornerDownRight} size={14} />}
                        {t(`contacts.fate.${fate}`)}
                      </span>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {count < all.length && (
        <Button size="s" variant="quiet" onClick={() => setCount(count + MORE)}>
          {t('contacts.showMore')}
        </Button>
      )}
    </section>
  );
}
// keys: contacts.fate.*
