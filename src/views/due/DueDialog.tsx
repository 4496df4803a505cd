// DueDialog: what is due in one project or in all of them, each with a jump, and as a file for the calendar.
import { CalendarClock, CalendarPlus, TriangleAlert } from 'lucide-react';
import { dueGroups } from '@/analysis/due';
import '@/i18n/en/due';
import { formatPeriod, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { useToast } from '@/ui/Toast';
import styles from './DueDialog.module.css';
import { saveCalendar } from './saveCalendar';
import { datesOfAll, dueHref, type DueOfProject, type DueProject, dueTitle } from './dueProjects';

type DueDialogProps = {
  projects: readonly DueProject[];
  /** All projects that there are, so that each day says of which it is. */
  several: boolean;
  onClose: () => void;
};

export function DueDialog({ projects, several, onClose }: DueDialogProps) {
  const t = useT();
  const toaster = useToast();
  const groups = dueGroups(datesOfAll(projects), todayIso());
  const dates = groups.flatMap((group) => group.dates);
  const count = (...names: readonly string[]) =>
    groups.reduce((sum, { group, dates: own }) => sum + (names.includes(group) ? own.length : 0), 0);
  const [overdue, soon] = [count('overdue'), count('today', 'week')];
  const save = (): void => {
    const name = t('due.file', { title: several ? t('due.all') : (projects[0]?.title ?? '') });
    saveCalendar(name, dates, several, t);
    toaster.show({ title: t('due.exported', { count: dates.length }) });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('due.title')}
      size="m"
      description={
        dates.length > 0 &&
        (overdue + soon === 0
          ? t('due.intro.calm')
          : [
              overdue > 0 && t('due.intro.overdue', { count: overdue }),
              soon > 0 && t('due.intro.soon', { count: soon }),
            ]
              .filter(Boolean)
              .join(' '))
      }
      actions={
        dates.length > 0 && (
          <>
            <p className={styles.hint}>{t('due.exportHint')}</p>
            <Button icon={CalendarPlus} onClick={save}>
              {t('due.export')}
            </Button>
          </>
        )
      }
    >
      {dates.length === 0 ? (
        <EmptyState compact level={3} icon={CalendarClock} title={t('due.emptyTitle')}>
          {t('due.emptyText')}
        </EmptyState>
      ) : (
        groups.map(({ group, dates: own }) => (
          <section
            key={group}
            className={styles.group}
            data-group={group}
            aria-label={t(`due.group.${group}`)}
          >
            <h3>
              {group === 'overdue' && <Icon icon={TriangleAlert} size={14} />}
              {t(`due.group.${group}`)} <span>{own.length}</span>
            </h3>
            <ul>
              {own.map((date) => (
                <Row
                  key={`${date.projectId} ${date.kind} ${date.id}`}
                  date={date}
                  several={several}
                  onGo={onClose}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {projects.map(
        ({ id, title, more }) =>
          more > 0 && (
            <p key={id} className={styles.more}>
              {t('due.more', { count: more, project: title.trim() || t('due.untitled') })}
            </p>
          ),
      )}
    </Dialog>
  );
}

function Row({ date, several, onGo }: { date: DueOfProject; several: boolean; onGo: () => void }) {
  const t = useT();
  const { day, kind, owner, where, projectTitle } = date;
  const about = [t(`due.kind.${kind}`), where, owner, several && kind !== 'projectReview' && projectTitle];
  return (
    <li>
      <a className={styles.row} href={dueHref(date)} onClick={onGo}>
        <time className={styles.day} dateTime={day}>
          {formatPeriod(day, undefined)}
        </time>
        <span className={styles.what}>
          <span className={styles.title} dir="auto">
            {dueTitle(date, t)}
          </span>
          <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
        </span>
      </a>
    </li>
  );
}
