// FirstVisit: nothing is here yet; one click opens a finished example that explains the product.
import { Play } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import styles from './FirstVisit.module.css';
import { JourneySketch } from './JourneySketch';

const steps = [
  ['library.steps.map', 'library.steps.mapText'],
  ['library.steps.find', 'library.steps.findText'],
  ['library.steps.change', 'library.steps.changeText'],
] as const;

export function FirstVisit({ onExample }: { onExample: () => void }) {
  const t = useT();
  return (
    <>
      <section className={styles.panel}>
        <div className={styles.words}>
          <h2 className={styles.title}>{t('library.emptyTitle')}</h2>
          <p className={styles.text}>{t('library.emptyText')}</p>
          <Button variant="primary" icon={Play} className={styles.action} onClick={onExample}>
            {t('library.openExample')}
          </Button>
          <p className={styles.small}>{t('library.emptyExample')}</p>
        </div>
        <div className={styles.picture}>
          <JourneySketch />
        </div>
      </section>
      <ol className={styles.steps}>
        {steps.map(([title, text], index) => (
          <li key={title} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <h3 className={styles.stepTitle}>{t(title)}</h3>
            <p className={styles.stepText}>{t(text)}</p>
          </li>
        ))}
      </ol>
      <p className={styles.drop}>{t('library.emptyDrop')}</p>
    </>
  );
}
