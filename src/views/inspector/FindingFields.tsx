// The fields of a finding: kind, title, cause, severity, frequency. Its weight follows from the last two.
import { type CSSProperties, useEffect, useRef } from 'react';
import { updateFinding } from '@/commands/findings';
import type { Changes } from '@/commands/command';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import { FINDING_KINDS, LIMITS } from '@/model/constants';
import type { Finding } from '@/model/types';
import { Rating } from '@/ui/Rating';
import { Segmented } from '@/ui/Segmented';
import { matches } from '@/views/actions/shortcut';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { TextBlock, TextLine } from './fields';
import styles from './Inspector.module.css';

const kindWords = { pain: 'scene.pain', barrier: 'scene.barrier', delight: 'scene.delight' } as const;
const tones = { pain: 'danger', barrier: 'warn', delight: 'ok' } as const;
export const severityWords = [
  'inspector.severity.s1',
  'inspector.severity.s2',
  'inspector.severity.s3',
  'inspector.severity.s4',
  'inspector.severity.s5',
] as const;
export const frequencyWords = [
  'inspector.frequency.f1',
  'inspector.frequency.f2',
  'inspector.frequency.f3',
  'inspector.frequency.f4',
  'inspector.frequency.f5',
] as const;

const SEVERITIES = [1, 2, 3, 4, 5] as const;

export function FindingFields({ finding, focus = false }: { finding: Finding; focus?: boolean }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const box = useRef<HTMLDivElement>(null);
  const { id, kind, severity, frequency } = finding;
  const write = (
    changes: Omit<Changes<Finding>, 'cardIds' | 'mapId'>,
    options?: { mergeKey: string },
  ): void => {
    editor.commit(updateFinding, { id, changes }, options);
  };
  useEffect(() => {
    if (!focus) return;
    const title = box.current?.querySelector<HTMLInputElement>('input[type=text]');
    title?.focus();
    title?.select();
    // Once: whoever comes back to the card walks on, and does not land in its fields.
    editor.setSession({ begun: undefined });
  }, [focus, editor]);
  const good = kind === 'delight';
  return (
    // Alt and a digit set the severity while one writes what it is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={styles.fields}
      onKeyDown={(event) => {
        const chosen = SEVERITIES.find((n) => matches(event, `alt+${n}`));
        if (chosen === undefined || readOnly) return;
        event.preventDefault();
        write({ severity: chosen });
      }}
    >
      <Segmented
        size="s"
        label={t('inspector.findingKind')}
        value={kind}
        disabled={readOnly}
        choices={FINDING_KINDS.map((value) => ({ value, label: t(kindWords[value]) }))}
        onChange={(next) => write({ kind: next })}
      />
      <TextLine
        label={t('inspector.findingTitle')}
        mergeKey={`title:${id}`}
        value={finding.title}
        maxLength={LIMITS.title}
        placeholder={t(good ? 'inspector.delightHint' : 'inspector.painHint')}
        onWrite={(title, options) => write({ title: title ?? '' }, options)}
      />
      <TextBlock
        label={t('inspector.cause')}
        mergeKey={`cause:${id}`}
        value={finding.cause}
        rows={1}
        maxLength={LIMITS.text}
        onWrite={(cause, options) => write({ cause }, options)}
      />
      <Rating
        label={t(good ? 'inspector.strength' : 'scene.severity')}
        value={severity}
        tone={tones[kind]}
        disabled={readOnly}
        words={severityWords.map((word) => t(word))}
        onChange={(next) => write({ severity: next })}
      />
      <Rating
        label={t('inspector.frequencyLabel')}
        value={frequency}
        tone={tones[kind]}
        disabled={readOnly}
        words={frequencyWords.map((word) => t(word))}
        onChange={(next) => write({ frequency: next })}
      />
      {severity !== undefined && frequency !== undefined && (
        <p className={styles.fact}>{t('inspector.weight', { weight: severity * frequency })}</p>
      )}
    </div>
  );
}

/** The kind of a finding, by shape, word and colour, with the squares of its severity. */
export function FindingMark({ finding: { kind, severity } }: { finding: Finding }) {
  const t = useT();
  return (
    <>
      <span
        className={styles.mark}
        style={
          { '--soft': `var(--m-mark-${kind}-soft)`, '--tone': `var(--m-mark-${kind}-ink)` } as CSSProperties
        }
      >
        <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
          <path d={svgPath(MARK_SHAPES[kind])} />
        </svg>
        {t(`map.finding.${kind}`)}
      </span>
      {severity !== undefined && (
        <span
          className={styles.squares}
          role="img"
          aria-label={t('map.severityOf', { n: severity })}
          style={{ '--filled': severity, '--tone': `var(--m-mark-${kind})` } as CSSProperties}
        />
      )}
    </>
  );
}
