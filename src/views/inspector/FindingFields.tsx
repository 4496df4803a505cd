// The fields of a finding: what it is, how heavy, why, who answers for it. Its weight follows from severity and frequency.
import { type CSSProperties, useEffect, useRef } from 'react';
import { weightOf } from '@/analysis/ranking';
import { type FindingChanges, updateFinding } from '@/commands/findings';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import { FINDING_KINDS, LIMITS } from '@/model/constants';
import type { Finding } from '@/model/types';
import { severityOf, weighs } from '@/model/weighs';
import { Rating } from '@/ui/Rating';
import { Segmented } from '@/ui/Segmented';
import { matches } from '@/views/actions/shortcut';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { TextBlock, TextLine } from './fields';
import { frequencyWords, severityWords } from '@/views/context/findingWords';
import { findingWord } from '@/views/map/names';
import { FindingPersonas } from './FindingPersonas';
import { FindingStrategies } from './FindingStrategies';
import styles from './Inspector.module.css';
import { OpportunityField } from './OpportunityField';
import { PeopleField } from './PeopleField';
import { ResolutionField } from './ResolutionField';
import { StatusField } from './StatusField';
import { TagsField } from './TagsField';
import { WhysField } from './WhysField';

const kindWords = { pain: 'scene.pain', barrier: 'scene.barrier', delight: 'scene.delight' } as const;
const tones = { pain: 'danger', barrier: 'warn', delight: 'ok' } as const;
const SEVERITIES = [1, 2, 3, 4, 5] as const;

export function FindingFields({ finding, focus = false }: { finding: Finding; focus?: boolean }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const box = useRef<HTMLDivElement>(null);
  const { id, kind, severity, frequency } = finding;
  const weight = weightOf(finding);
  const write = (changes: FindingChanges, options?: { mergeKey: string }): void => {
    editor.commit(updateFinding, { id, changes, today: todayIso() }, options);
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
  /** The rating of this place in the form: severity, then frequency. */
  const toRating = (at: number): void => {
    const group = box.current?.querySelectorAll('[data-rating] [role="radiogroup"]')[at];
    const to = group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector('input');
    to?.focus();
  };
  return (
    // Alt and a digit set the severity while one writes what it is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={styles.fields}
      onKeyDown={(event) => {
        const { target } = event;
        if (!(target instanceof HTMLInputElement) || readOnly) return;
        // From the title Enter leads to the severity, and a digit there to the frequency: a word, Enter, 4, 3.
        const rating = target.closest('[data-rating]')?.getAttribute('data-rating');
        if (rating === 'severity' && /^[1-5]$/.test(event.key)) toRating(1);
        else if (event.key === 'Enter' && target.closest('[data-title]') && !event.nativeEvent.isComposing) {
          event.preventDefault();
          toRating(0);
        }
        const chosen = SEVERITIES.find((n) => matches(event, `alt+${n}`));
        if (chosen === undefined) return;
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
      <div data-title="">
        <TextLine
          label={t('inspector.findingTitle')}
          mergeKey={`title:${id}`}
          value={finding.title}
          maxLength={LIMITS.title}
          placeholder={t(good ? 'inspector.delightHint' : 'inspector.painHint')}
          onWrite={(title, options) => write({ title: title ?? '' }, options)}
        />
      </div>
      <div data-rating="severity">
        <Rating
          label={t(good ? 'inspector.strength' : 'scene.severity')}
          value={severity}
          tone={tones[kind]}
          disabled={readOnly}
          words={severityWords.map((word) => t(word))}
          onChange={(next) => write({ severity: next })}
        />
      </div>
      <div data-rating="frequency">
        <Rating
          label={t('inspector.frequencyLabel')}
          value={frequency}
          tone={tones[kind]}
          disabled={readOnly}
          words={frequencyWords.map((word) => t(word))}
          onChange={(next) => write({ frequency: next })}
        />
      </div>
      {weight !== undefined && weighs(finding) && (
        <p className={styles.fact}>{t('inspector.weight', { weight })}</p>
      )}
      <ResolutionField finding={finding} />
      <PeopleField
        key={`people:${id}`}
        people={finding.people}
        onWrite={(people) => write({ people }, { mergeKey: `people:${id}` })}
      />
      <OpportunityField
        key={`opportunity:${id}`}
        finding={finding}
        onWrite={(shares) => write(shares, { mergeKey: `opportunity:${id}` })}
      />
      <TextBlock
        label={t('inspector.cause')}
        mergeKey={`cause:${id}`}
        value={finding.cause}
        rows={1}
        maxLength={LIMITS.text}
        onWrite={(cause, options) => write({ cause }, options)}
      />
      <WhysField
        key={`whys:${id}`}
        id={id}
        whys={finding.whys}
        onWrite={(whys, options) => write({ whys }, options)}
      />
      <div className={styles.pair}>
        <StatusField finding={finding} onWrite={(status) => write({ status })} />
        <TextLine
          label={t('inspector.owner')}
          mergeKey={`owner:${id}`}
          value={finding.owner}
          maxLength={LIMITS.title}
          onWrite={(owner, options) => write({ owner }, options)}
        />
      </div>
      {/* Told where it is chosen, and read aloud when it is. */}
      <p className={styles.fact} role="status">
        {!weighs(finding) && t('inspector.weighsNoMore')}
      </p>
      <FindingPersonas finding={finding} onChange={(personaIds) => write({ personaIds })} />
      <TagsField
        key={`tags:${id}`}
        id={id}
        tags={finding.tags}
        onWrite={(tags, options) => write({ tags }, options)}
      />
      {!good && <FindingStrategies finding={finding} />}
    </div>
  );
}

/** The kind of a finding, by shape, word and colour, with the squares of its severity. */
export function FindingMark({ finding }: { finding: Finding }) {
  const t = useT();
  const [{ kind, resolution }, severity] = [finding, severityOf(finding)];
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
        {findingWord(finding, t)}
      </span>
      {severity !== undefined && resolution?.fate !== 'resolved' && (
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
