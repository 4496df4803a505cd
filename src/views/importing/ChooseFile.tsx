// ChooseFile: a file is chosen and read; what keeps it from being read is said below.
import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import '@/i18n/en/newMap';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { type ProjectsPort, useProjectsPort } from '@/views/context/ProjectsPort';
import styles from './NewMap.module.css';

type ChooseFileProps = {
  /** Which kinds are offered; left out, all that can be read. */
  kinds?: Parameters<ProjectsPort['acceptedFiles']>[0];
  isPrimary?: boolean;
  /** Of the file that was read. */
  name?: string | undefined;
  /** What is said where reading fails. */
  notRead: string;
  /** Resolves with what is wrong with the file, in a sentence; undefined where it was taken. */
  read: (file: File) => Promise<string | undefined>;
};

export function ChooseFile({ kinds, isPrimary = false, name, notRead, read }: ChooseFileProps) {
  const t = useT();
  const port = useProjectsPort();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [accept, setAccept] = useState('');
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let stale = false;
    port.acceptedFiles(kinds).then(
      (known) => !stale && setAccept(known),
      () => undefined,
    );
    return () => void (stale = true);
  }, [port, kinds]);

  const take = async (file: File): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    setProblem(await read(file).catch(() => notRead));
    setBusy(false);
  };
  return (
    <>
      <div className={styles.chosen}>
        <Button
          {...(isPrimary && { variant: 'primary' as const })}
          icon={FileUp}
          aria-busy={isBusy}
          // Not disabled: the focus stays on it while the file is read.
          aria-disabled={isBusy}
          onClick={() => !isBusy && input.current?.click()}
        >
          {t('newMap.chooseFile')}
        </Button>
        {name !== undefined && <span>{name}</span>}
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          aria-label={t('newMap.chooseFile')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void take(file);
          }}
        />
      </div>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
