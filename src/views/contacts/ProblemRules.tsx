// ProblemRules: own rules that put problems together by the words in their names.
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { updateContactLog } from '@/commands/contactLogs';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { ContactLog } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { IconButton } from '@/ui/IconButton';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './Report.module.css';

type Written = { name: string; words: string };

export function ProblemRules({ log, onClose }: { log: ContactLog; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const [rules, setRules] = useState<readonly Written[]>(() => {
    const known = (log.rules ?? []).map(({ name, words }) => ({ name, words: words.join(', ') }));
    return known.length > 0 ? known : [{ name: '', words: '' }];
  });
  const change = (at: number, changes: Partial<Written>): void =>
    setRules(rules.map((rule, index) => (index === at ? { ...rule, ...changes } : rule)));
  const save = (): void => {
    const kept = rules
      .map(({ name, words }) => ({
        name: name.trim().slice(0, LIMITS.title),
        words: words
          .split(/[,;\n]/)
          .map((word) => word.trim().slice(0, LIMITS.title))
          .filter((word) => word !== '')
          .slice(0, LIMITS.list),
      }))
      .filter(({ name, words }) => name !== '' && words.length > 0)
      .slice(0, LIMITS.list);
    editor.commit(updateContactLog, { id: log.id, changes: { rules: kept.length > 0 ? kept : undefined } });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('contacts.rules')}
      description={t('contacts.rulesAbout')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <ul className={styles.rules}>
        {rules.map(({ name, words }, at) => (
          // Rules have no ids; a line is where it stands.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <TextField
              size="s"
              label={t('contacts.ruleName')}
              value={name}
              maxLength={LIMITS.title}
              onChange={(next) => change(at, { name: next })}
            />
            <TextField
              size="s"
              label={t('contacts.ruleWords')}
              value={words}
              onChange={(next) => change(at, { words: next })}
            />
            <IconButton
              size="s"
              icon={Trash2}
              label={t('contacts.removeRule', { name })}
              onClick={() => setRules(rules.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="s"
        variant="quiet"
        icon={Plus}
        disabled={rules.length >= LIMITS.list}
        onClick={() => setRules([...rules, { name: '', words: '' }])}
      >
        {t('contacts.addRule')}
      </Button>
    </Dialog>
  );
}
