// A link that holds a project: what it is, and the question whether to keep it. Nothing is stored before the answer.
import { useEffect, useState } from 'react';
import '@/i18n/en/sharing';
import { useT } from '@/i18n/useT';
import type { Disk } from '@/storage/disk';
import { Button, LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Waiting } from '@/ui/Waiting';
import { href, navigate } from '@/views/context/router';
import styles from './ProjectScreen.module.css';
import { keepShared, readShared, type SharedProject } from './sharedProject';

export function OpenShared({ disk, data }: { disk: Disk; data: string }) {
  const t = useT();
  const [read, setRead] = useState<SharedProject>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let open = true;
    void readShared(data).then((found) => open && setRead(found));
    return () => {
      open = false;
    };
  }, [data]);
  const keep = (): void => {
    if (!read?.ok || isBusy) return;
    setBusy(true);
    keepShared(disk, read).then(
      (projectId) => navigate({ screen: 'map', projectId }, { replace: true }),
      (error: unknown) => {
        setBusy(false);
        setRead({ ok: false, problem: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  const toLibrary = <LinkButton href={href({ screen: 'library' })}>{t('sharing.toLibrary')}</LinkButton>;
  return (
    <main id="screen" tabIndex={-1} className={styles.centre} aria-busy={!read}>
      {!read && <Waiting>{t('sharing.reading')}</Waiting>}
      {read && !read.ok && (
        <EmptyState title={t('sharing.unreadable')} actions={toLibrary}>
          {read.problem}
        </EmptyState>
      )}
      {read?.ok && (
        <EmptyState
          title={t('sharing.title', { title: read.project.title })}
          actions={
            <>
              {toLibrary}
              <Button variant="primary" aria-busy={isBusy} onClick={keep}>
                {t('sharing.keep')}
              </Button>
            </>
          }
        >
          {t('sharing.text', { told: read.told })}
        </EmptyState>
      )}
    </main>
  );
}
