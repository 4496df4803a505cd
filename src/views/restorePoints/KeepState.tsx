// KeepState: gives the present state of the project a name, under which it stays.
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import styles from './KeepState.module.css';

export function KeepState({ onKeep }: { onKeep: (name: string) => Promise<boolean> }) {
  const t = useT();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [full, setFull] = useState(false);
  const keep = async () => {
    const given = name.trim();
    if (given === '' || busy) return;
    setBusy(true);
    try {
      const kept = await onKeep(given);
      setFull(!kept);
      if (kept) setName('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={t('restorePoints.name')}
        className={styles.field}
        value={name}
        onChange={setName}
        maxLength={LIMITS.title}
        placeholder={t('restorePoints.nameHint')}
        error={full ? t('restorePoints.full') : undefined}
      />
      <Button type="submit" icon={Bookmark} disabled={busy || name.trim() === ''}>
        {t('restorePoints.keep')}
      </Button>
    </form>
  );
}
