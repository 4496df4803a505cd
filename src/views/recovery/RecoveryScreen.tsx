// RecoveryScreen: after a loss, project by project, what each source still has; it stays until each one is settled.
import { ArchiveRestore, CircleCheck, FolderOpen, Info } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { BACKUP_FILES } from '@/formats/fileKinds';
import '@/i18n/en/recovery';
import type { Language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';
import type { LostProject, Recovery } from '@/storage/recovery';
import { Button, LinkButton } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { type Theme, useShownTheme } from '@/ui/theme';
import { HomeBar } from '../library/HomeBar';
import { DamageList } from './DamageList';
import { headingId, LostCard } from './LostCard';
import styles from './RecoveryScreen.module.css';
import { titleOf } from './sourceWords';
import { useRecovery } from './useRecovery';

export type RecoveryScreenProps = {
  disk: Disk;
  recovery: Recovery;
  onOpen: (projectId: Id) => void;
  /** Where the library is. */
  libraryHref: string;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onLanguage?: (language: Language) => void;
};

const dismissText = {
  emptied: 'recovery.dismissGone',
  gone: 'recovery.dismissGone',
  behind: 'recovery.dismissBehind',
  unreadable: 'recovery.dismissUnreadable',
} as const;

export function RecoveryScreen(props: RecoveryScreenProps) {
  const { disk, recovery, theme, libraryHref } = props;
  const drawnIn = useShownTheme(theme);
  const t = useT();
  const { projects, busy, choices, ...acts } = useRecovery(disk, recovery, props.onOpen);
  const [asked, setAsked] = useState<LostProject>();
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  const had = useRef(projects.length);
  useEffect(() => {
    document.title = `${t('recovery.name')} – ${t('common.appName')}`;
  });
  // A card that was settled is gone, and the focus that was in it goes on to what is left.
  useEffect(() => {
    const fewer = projects.length < had.current;
    had.current = projects.length;
    if (!fewer || !isNowhere()) return;
    const [next] = projects;
    (next ? document.getElementById(headingId(next.id)) : place.current)?.focus({ preventScroll: true });
  }, [projects]);

  const chosenOf = ({ id, best }: LostProject) => choices.get(id) ?? best;
  const ready = projects.filter((project) => chosenOf(project) !== undefined);
  const reading = projects.some((project) => project.reading);
  const emptied = projects.some(({ kind }) => kind === 'emptied');
  const settled = projects.length === 0 && disk.loss.get() === undefined;

  return (
    <div className={styles.screen}>
      <HomeBar theme={theme} onTheme={props.onTheme} onLanguage={props.onLanguage} />
      <main ref={place} tabIndex={-1} className={styles.main} aria-busy={busy}>
        {settled ? (
          <>
            <h1 className="visually-hidden">{t('recovery.name')}</h1>
            <EmptyState
              icon={CircleCheck}
              title={t('recovery.wholeTitle')}
              actions={
                <LinkButton variant="primary" href={libraryHref}>
                  {t('recovery.toLibrary')}
                </LinkButton>
              }
            >
              {t('recovery.wholeText')}
            </EmptyState>
          </>
        ) : (
          <>
            <div className={styles.head}>
              <h1 className={styles.title}>
                {emptied ? t('recovery.emptied') : t('recovery.missing', { count: projects.length })}{' '}
                {t(ready.length > 0 || reading ? 'recovery.canCome' : 'recovery.byFile')}
              </h1>
              <p className={styles.text}>{t('recovery.text', { count: projects.length })}</p>
              <div className={styles.begin}>
                <Button
                  variant={ready.length === 0 && !reading ? 'primary' : 'secondary'}
                  icon={FolderOpen}
                  disabled={busy}
                  onClick={() => chooser.current?.click()}
                >
                  {t('recovery.openBackup')}
                </Button>
                {ready.length > 1 && (
                  <Button
                    variant="primary"
                    icon={ArchiveRestore}
                    disabled={busy || reading}
                    onClick={() => void acts.bringBackAll(choices)}
                  >
                    {t('recovery.bringBackAll', { count: ready.length })}
                  </Button>
                )}
              </div>
            </div>
            <ul className={styles.list} aria-label={t('recovery.name')}>
              {projects.map((project) => (
                <LostCard
                  key={project.id}
                  project={project}
                  chosen={chosenOf(project)}
                  onChoose={(key) => acts.choose(project.id, key)}
                  look={acts.look}
                  theme={drawnIn}
                  main={ready.length === 1 && ready[0]?.id === project.id}
                  busy={busy}
                  onBringBack={(key) => void acts.bringBack(project, key)}
                  onSave={(key) => void acts.saveSource(project, key)}
                  onLetGo={() => {
                    setAsked(project);
                    setAsking(true);
                  }}
                />
              ))}
            </ul>
          </>
        )}
        <DamageList disk={disk} onSave={(record) => void acts.saveRecord(record)} />
      </main>

      <footer className={styles.foot}>
        {!settled && (
          <p className={styles.stays}>
            <Icon icon={Info} />
            {t('recovery.stays')}
            {!reading &&
              projects.some(({ kind }) => kind === 'emptied') &&
              ` ${t(projects.some(({ points }) => points > 0) ? 'recovery.pointsKept' : 'recovery.pointsGone')}`}
          </p>
        )}
        <span className={styles.ways}>
          {!settled && (
            <a className={styles.way} href={libraryHref}>
              {t('recovery.toLibrary')}
            </a>
          )}
          <button type="button" className={styles.way} onClick={() => setWhy(true)}>
            {t('recovery.why')}
          </button>
        </span>
      </footer>

      <input
        ref={chooser}
        type="file"
        hidden
        accept={BACKUP_FILES}
        data-testid="recovery-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Emptied, so that the same file may be chosen again.
          event.target.value = '';
          if (file) void acts.openFile(file);
        }}
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('recovery.dismissTitle', { title: titleOf(asked ?? {}) })}
        description={asked && t(dismissText[asked.kind])}
        confirmLabel={t('recovery.dismiss')}
        danger
        onConfirm={() => asked && void acts.dismiss(asked)}
      />
      <Dialog open={why} onOpenChange={setWhy} title={t('recovery.why')}>
        <p>{t('recovery.whyText')}</p>
        <p className={styles.more}>{t('recovery.whyBackup')}</p>
      </Dialog>
    </div>
  );
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
