// ProjectCardDialog: what the project is for and who answers for it; every letter is recorded at once.
import { updateProject } from '@/commands/project';
import '@/i18n/en/inspector';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { TextBlock, TextLine } from './fields';
import styles from './ProjectCardDialog.module.css';

const texts = ['description', 'mission', 'goal', 'principles'] as const;

export function ProjectCardDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((one) => one);
  const readOnly = useEditorState((state) => state.readOnly);
  const write = (
    changes: Parameters<typeof updateProject.recipe>[1]['changes'],
    options: { mergeKey: string },
  ): void => void editor.commit(updateProject, { changes }, options);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('actions.projectCard')}
      description={t('inspector.projectCardText')}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <fieldset className={styles.fields} disabled={readOnly} aria-label={t('actions.projectCard')}>
        <TextLine
          label={t('inspector.mapTitle')}
          mergeKey="project:title"
          value={project.title}
          maxLength={LIMITS.title}
          onWrite={(title, options) => write({ title: title ?? '' }, options)}
        />
        {texts.map((field) => (
          <TextBlock
            key={field}
            label={t(`inspector.project.${field}`)}
            placeholder={t(`inspector.projectHint.${field}`)}
            mergeKey={`project:${field}`}
            value={project[field]}
            maxLength={LIMITS.text}
            onWrite={(text, options) => write({ [field]: text }, options)}
          />
        ))}
        <div className={styles.pair}>
          <TextLine
            label={t('inspector.owner')}
            mergeKey="project:owner"
            value={project.owner}
            maxLength={LIMITS.title}
            onWrite={(owner, options) => write({ owner }, options)}
          />
          <TextLine
            type="date"
            label={t('inspector.reviewDate')}
            mergeKey="project:reviewDate"
            value={project.reviewDate}
            onWrite={(reviewDate, options) => write({ reviewDate }, options)}
          />
        </div>
      </fieldset>
    </Dialog>
  );
}
