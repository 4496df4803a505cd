// The way to what is due in this project; it says how much is overdue.
import { CalendarClock } from 'lucide-react';
import { Suspense, useMemo, useState } from 'react';
import { dueGroup } from '@/analysis/due';
import '@/i18n/en/due';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { dueDates } from '@/model/dueDates';
import { Button } from '@/ui/Button';
import { fetched } from '@/ui/fetched';
import { useProject } from '@/views/context/EditorContext';
import styles from './Board.module.css';

const DueDialog = fetched(async () => (await import('@/views/due/DueDialog')).DueDialog);

export function DueButton() {
  const t = useT();
  const project = useProject((whole) => whole);
  const [open, setOpen] = useState(false);
  const dates = useMemo(() => dueDates(project), [project]);
  const today = todayIso();
  const overdue = dates.filter((date) => dueGroup(date, today) === 'overdue').length;
  return (
    <>
      <Button
        icon={CalendarClock}
        aria-label={overdue > 0 ? t('due.buttonOverdue', { count: overdue }) : t('due.button')}
        onClick={() => setOpen(true)}
      >
        {t('due.button')}
        {overdue > 0 && <b className={styles.overdue}>{overdue}</b>}
      </Button>
      {open && (
        <Suspense>
          <DueDialog
            projects={[{ id: project.id, title: project.title, dates, more: 0 }]}
            several={false}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
