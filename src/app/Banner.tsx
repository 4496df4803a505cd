// A line below the header that says what stands between the person and saved work, and what can be done about it.
import { CircleAlert, Eye, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '@/i18n/useT';
import { Icon } from '@/ui/Icon';
import styles from './Banner.module.css';

const icons = { info: Eye, warn: TriangleAlert, danger: CircleAlert };

export type BannerProps = { tone: 'info' | 'warn' | 'danger'; children: ReactNode; actions?: ReactNode };

export function Banner({ tone, children, actions }: BannerProps) {
  const t = useT();
  return (
    <div
      className={styles.banner}
      data-tone={tone}
      role={tone === 'danger' ? 'alert' : 'region'}
      aria-label={tone === 'danger' ? undefined : t('app.notice')}
    >
      <Icon icon={icons[tone]} />
      <p className={styles.text}>{children}</p>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
