// The fields of a source: who was asked, when, how many, how far one can rely on it, where it is, and a note.
import { ExternalLink } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { type SourceFields as Fields, updateEvidence } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { linkTarget, readableLink } from '@/model/links';
import type { Evidence } from '@/model/types';
import { Icon } from '@/ui/Icon';
import { NumberField } from '@/ui/NumberField';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';
import { useEditor } from '@/views/context/EditorContext';
import styles from './SourcePanel.module.css';
import { StrengthField } from './StrengthField';

/** The schema's own limit of a link. */
const LINK = 2000;

export function SourceFields({ source, disabled }: { source: Evidence; disabled: boolean }) {
  const t = useT();
  const editor = useEditor();
  const { id, who, date, until, answers, strength, link, note, kind } = source;
  const write = (changes: Fields, field: string): void =>
    void editor.commit(updateEvidence, { id, changes }, { mergeKey: `evidence:${id}:${field}` });
  const seal = (): void => editor.seal();
  const target = linkTarget(link);
  const text = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <div className={styles.fields}>
      <Line label={t('research.who')}>
        <TextArea
          label={t('research.who')}
          hideLabel
          rows={1}
          value={who ?? ''}
          placeholder={t('research.whoHint')}
          maxLength={LIMITS.title}
          readOnly={disabled}
          onChange={(next) => write({ who: text(next.replaceAll(/\s*\n\s*/g, ' ')) }, 'who')}
          onBlur={seal}
        />
      </Line>
      <Line label={t('research.when')}>
        <div className={styles.days}>
          <TextField
            type="date"
            size="s"
            label={t('research.from')}
            hideLabel
            value={date ?? ''}
            max={until}
            readOnly={disabled}
            data-blank={date === undefined}
            onChange={(next) => write({ date: text(next) }, 'date')}
            onBlur={seal}
          />
          <span aria-hidden="true">–</span>
          <TextField
            type="date"
            size="s"
            label={t('research.until')}
            hideLabel
            value={until ?? ''}
            min={date}
            readOnly={disabled}
            data-blank={until === undefined}
            onChange={(next) => write({ until: text(next) }, 'until')}
            onBlur={seal}
          />
        </div>
      </Line>
      <Line label={t('research.sample')}>
        <div className={styles.sample}>
          <NumberField
            size="s"
            label={t('research.sample')}
            hideLabel
            min={0}
            value={answers}
            placeholder={t('research.sampleHint')}
            disabled={disabled}
            onChange={(next) =>
              write({ answers: next === undefined ? undefined : Math.round(next) }, 'answers')
            }
          />
          {/* keys: research.samples.* */}
          {answers !== undefined && <span>{t(`research.samples.${kind}`, { count: answers })}</span>}
        </div>
      </Line>
      <Line label={t('research.strength')}>
        <StrengthField
          value={strength}
          disabled={disabled}
          onChange={(next) => editor.commit(updateEvidence, { id, changes: { strength: next } })}
        />
      </Line>
      <Line label={t('research.link')}>
        <TextField
          size="s"
          inputMode="url"
          label={t('research.link')}
          hideLabel
          value={link ?? ''}
          placeholder={t('research.linkHint')}
          maxLength={LINK}
          readOnly={disabled}
          spellCheck={false}
          hint={link !== undefined && target === undefined ? t('research.noLink') : undefined}
          onChange={(next) => write({ link: text(next) }, 'link')}
          onBlur={seal}
        />
        {target !== undefined && (
          <a className={styles.link} href={target} target="_blank" rel="noopener noreferrer">
            <Icon icon={ExternalLink} size={13} />
            <span dir="ltr">{readableLink(target)}</span>
            <span className="visually-hidden">{t('research.newWindow')}</span>
          </a>
        )}
      </Line>
      <Line label={t('research.note')}>
        <TextArea
          label={t('research.note')}
          hideLabel
          rows={1}
          value={note ?? ''}
          placeholder={t('research.noteHint')}
          maxLength={LIMITS.text}
          readOnly={disabled}
          onChange={(next) => write({ note: text(next) }, 'note')}
          onBlur={seal}
        />
      </Line>
    </div>
  );
}

/** A field with its name before it; the field tells its name itself. */
function Line({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.value}>{children}</div>
    </div>
  );
}
