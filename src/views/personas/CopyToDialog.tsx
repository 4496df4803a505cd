// CopyToDialog: into which of the other projects a persona is copied.
import { useEffect, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Persona } from '@/model/types';
import { Dialog } from '@/ui/Dialog';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import styles from './BringDialog.module.css';
import type { PersonaPort } from './PersonaPort';

type CopyToDialogProps = { persona: Persona; port: PersonaPort; onClose: () => void };

export function CopyToDialog({ persona, port, onClose }: CopyToDialogProps) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const own = editor.store.getState().project.id;
  const [projects, setProjects] = useState<readonly { id: Id; title: string }[]>();
  const [problem, setProblem] = useState<'busy' | 'failed'>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    port.projects().then(
      (all) => !gone && setProjects(all.filter(({ id }) => id !== own)),
      () => !gone && setProblem('failed'),
    );
    return () => {
      gone = true;
    };
  }, [port, own]);
  const copy = async ({ id, title }: { id: Id; title: string }) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const outcome = await port.copyTo(id, editor.store.getState().project, [persona.id]);
    setBusy(false);
    if (outcome !== 'done') return setProblem(outcome);
    toast.show({ title: t('personas.copyTo.done', { name: persona.name || t('personas.unnamed'), title }) });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('personas.copyTo.title', { name: persona.name || t('personas.unnamed') })}
      description={t('personas.copyTo.hint')}
    >
      {projects?.length === 0 && <p>{t('personas.copyTo.none')}</p>}
      <ul className={styles.projects} aria-busy={projects === undefined || busy}>
        {(projects ?? []).map((project) => (
          <li key={project.id}>
            <button type="button" className={styles.project} onClick={() => void copy(project)}>
              {project.title || t('personas.copyTo.untitled')}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert" className={styles.problem}>
        {problem && t(`personas.copyTo.${problem}`)}
      </p>
    </Dialog>
  );
}
