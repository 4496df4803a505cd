// The way to what is due over all projects, read off their summaries: none of them is opened for it.
import { CalendarClock } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { fetched } from '@/ui/fetched';
import type { ProjectSummary } from './LibraryPort';
import styles from './LibraryScreen.module.css';

const DueDialog = fetched(async () => (await import('../due/DueDialog')).DueDialog);

export function DueOfAll({ projects }: { projects: readonly ProjectSummary[] }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={CalendarClock} aria-label={t('library.due')} onClick={() => setOpen(true)}>
        <span className={styles.word}>{t('library.due')}</span>
      </Button>
      {open && (
        <Suspense>
          <DueDialog
            projects={projects.flatMap(({ id, title, due }) => (due ? [{ id, title, ...due }] : []))}
            several
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
