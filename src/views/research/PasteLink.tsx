// PasteLink: asks for a web or mail address, and makes it a source.
import { useId, useState } from 'react';
import { useT } from '@/i18n/useT';
import { linkTarget } from '@/model/links';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';

export function PasteLink({ onClose, onLink }: { onClose: () => void; onLink: (link: string) => void }) {
  const t = useT();
  const form = useId();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const link = linkTarget(text);
  return (
    <Dialog
      open
      size="s"
      onOpenChange={(open) => !open && onClose()}
      title={t('research.pasteTitle')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('research.pasteAdd')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (link === undefined) return;
          onClose();
          onLink(link);
        }}
      >
        <TextField
          label={t('research.pasteLabel')}
          inputMode="url"
          spellCheck={false}
          placeholder={t('research.linkHint')}
          maxLength={2000}
          value={text}
          onChange={setText}
          error={tried && link === undefined ? t('research.pasteWrong') : undefined}
        />
      </form>
    </Dialog>
  );
}
