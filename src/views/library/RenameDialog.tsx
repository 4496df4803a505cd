// RenameDialog: a new name for a project.
import { useId, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { LIMITS } from '@/model/constants';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import type { ProjectSummary } from './LibraryPort';

export type RenameDialogProps = {
  /** Absent: the dialog is closed. */
  project: ProjectSummary | undefined;
  onClose: () => void;
  onRename: (id: Id, title: string) => Promise<void>;
};

export function RenameDialog({ project, onClose, onRename }: RenameDialogProps) {
  const t = useT();
  const form = useId();
  return (
    <Dialog
      open={project !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={t('library.renameTitle')}
      size="s"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      {project && (
        <NameForm
          id={form}
          title={project.title}
          onName={(title) => {
            onClose();
            if (title !== project.title) void onRename(project.id, title);
          }}
        />
      )}
    </Dialog>
  );
}

function NameForm({ id, title, onName }: { id: string; title: string; onName: (title: string) => void }) {
  const t = useT();
  const [name, setName] = useState(title);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!missing) onName(name.trim());
      }}
    >
      <TextField
        label={t('library.name')}
        value={name}
        onChange={setName}
        maxLength={LIMITS.title}
        error={tried && missing ? t('library.nameNeeded') : undefined}
        onFocus={(event) => event.target.select()}
      />
    </form>
  );
}
