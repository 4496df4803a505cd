// The choice of a file of answers: dropped or chosen, its progress while it is read, and why it was refused.
import { useId, useRef } from 'react';
import { formatShare } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { TAKES_FILES } from '@/ui/FileDrop';
import { Icon, type LucideIcon } from '@/ui/Icon';
import styles from './AnswersDialog.module.css';
import { problemWords } from './answersWords';
import type { AnswersState } from './useAnswers';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values';

type AnswersFileProps = {
  state: Exclude<AnswersState, { phase: 'open' }>;
  icon: LucideIcon;
  onFile: (file: File) => void;
  onCancel: () => void;
};

export function AnswersFile({ state, icon, onFile, onCancel }: AnswersFileProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  if (state.phase === 'reading')
    return (
      <div className={styles.choose} role="status" aria-live="polite">
        <p>{t('answers.reading', { name: state.name, share: formatShare(state.done) })}</p>
        <progress className={styles.progress} value={state.done} max={1} aria-label={t('answers.progress')} />
        <Button onClick={onCancel}>{t('answers.stop')}</Button>
      </div>
    );
  return (
    <div
      className={styles.choose}
      {...{ [TAKES_FILES]: '' }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      {state.phase === 'refused' && (
        <p className={styles.problem} role="alert">
          <b>{state.name}</b>. {problemWords(state.problem, t)}
        </p>
      )}
      <Icon icon={icon} size={24} />
      <p>{t('answers.drop')}</p>
      <input
        ref={input}
        id={id}
        type="file"
        accept={ACCEPT}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button variant="primary" onClick={() => input.current?.click()}>
        {t('answers.choose')}
      </Button>
      <p className={styles.quiet}>{t('answers.privacy')}</p>
    </div>
  );
}
