// A persona's feeling at a touchpoint or stage: five faces, or unknown, which is not zero.
import { Paperclip, UserPlus, X } from 'lucide-react';
import { type CSSProperties, memo, useId } from 'react';
import { feelingSource } from '@/analysis/feelingSource';
import { unitOf } from '@/analysis/measured';
import { feelingAt, type FeelingPlace, setFeeling, updateFeeling } from '@/commands/feelings';
import '@/i18n/en/research';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { sceneWords } from '@/formats/sceneWords';
import { svgPath } from '@/formats/svgPath';
import { mouthOf } from '@/layout/icons';
import type { Id } from '@/model/id';
import { personasOfMap } from '@/model/select';
import type { Feeling, Persona, Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { NumberField } from '@/ui/NumberField';
import { useEditor, useEditorState, useProject, useProjectShallow } from '@/views/context/EditorContext';
import { feelingWord, levelWord, signed } from '@/views/map/names';
import { type First, useFirst } from '@/views/map/useFirst';
import { useLevel } from '@/views/map/useLevel';
import styles from './Feeling.module.css';

const VALUES = [-2, -1, 0, 1, 2] as const;

type FieldsProps = { mapId: Id; cardId?: Id; stageId?: Id };

/** The feelings of every persona of a map at one place. */
export const FeelingFields = memo(function FeelingFields({ mapId, cardId, stageId = '' }: FieldsProps) {
  const place: FeelingPlace = cardId === undefined ? { stageId } : { cardId };
  const personas = useProjectShallow((project) => {
    const map = project.maps[mapId];
    return map ? personasOfMap(project, map) : [];
  });
  const { shown, ...more } = useFirst(personas);
  if (personas.length === 0) return <NobodyFeels />;
  return (
    <>
      {shown.map((persona) => (
        <FeelingField key={persona.id} mapId={mapId} persona={persona} place={place} />
      ))}
      <MorePersonas {...more} />
    </>
  );
});

/** The way to the personas that are left out of a long list. */
export function MorePersonas({ left, showAll }: Omit<First<unknown>, 'shown'>) {
  const t = useT();
  if (left === 0) return null;
  return (
    <Button size="s" variant="quiet" onClick={showAll}>
      {t('inspector.morePersonas', { count: left })}
    </Button>
  );
}

/** Where there is nobody yet, the first persona is one click away. */
function NobodyFeels() {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <>
      <p className={styles.none}>{t('inspector.noPersonas')}</p>
      {!readOnly && (
        <Button size="s" icon={UserPlus} onClick={() => editor.setSession({ dialog: 'persona' })}>
          {t('actions.addPersona')}
        </Button>
      )}
    </>
  );
}

function FeelingField({ mapId, persona, place }: { mapId: Id; persona: Persona; place: FeelingPlace }) {
  const t = useT();
  const editor = useEditor();
  const name = useId();
  const readOnly = useEditorState((state) => state.readOnly);
  const feeling = useProject((project) => feelingAt(project, mapId, persona.id, place));
  const write = (value: number | undefined): void => {
    editor.commit(setFeeling, { mapId, personaId: persona.id, place, value });
  };
  const nearest = feeling && Math.round(feeling.value);
  const level = useLevel(mapId, feeling);
  const computed = useProject((project) => (feeling?.source ? computedWords(project, feeling, t) : ''));
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <span id={name} className={styles.persona}>
          {persona.name}
        </span>
        <span className={classes(styles.value, level === 'assumption' && styles.assumed)}>
          {feeling === undefined
            ? t('inspector.unknown')
            : [signed(feeling.value), computed === '' && sourceOf(feeling, t), levelWord(level, t)]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </div>
      {computed !== '' && <p className={styles.computed}>{computed}</p>}
      <div className={styles.row}>
        <div role="radiogroup" aria-labelledby={name} className={styles.faces}>
          {VALUES.map((value) => (
            <label
              key={value}
              className={classes(styles.face, nearest === value && styles.chosen)}
              style={{ '--tone': toneOf(value) } as CSSProperties}
              title={`${signed(value)} ${feelingWord(value, t)}`}
            >
              <input
                type="radio"
                name={name}
                className={styles.input}
                aria-label={`${signed(value)} ${feelingWord(value, t)}`}
                checked={nearest === value}
                onChange={() => write(value)}
              />
              <svg viewBox="-14 -14 28 28" width="26" height="26" aria-hidden="true">
                <circle r="11.5" className={styles.ring} />
                <circle className={styles.eye} cx="-3.3" cy="-3.1" r="1.3" />
                <circle className={styles.eye} cx="3.3" cy="-3.1" r="1.3" />
                <path d={svgPath(mouthOf(value))} className={styles.mouth} />
              </svg>
            </label>
          ))}
        </div>
        {feeling && (
          <div className={styles.known}>
            <div className={styles.answers}>
              <NumberField
                label={t('inspector.answersOf', { persona: persona.name })}
                hideLabel
                size="s"
                placeholder={t('inspector.answersHint')}
                min={0}
                value={feeling.answers}
                onChange={(answers) =>
                  editor.commit(
                    updateFeeling,
                    {
                      id: feeling.id,
                      changes: { answers: answers === undefined ? undefined : Math.round(answers) },
                    },
                    { mergeKey: `answers:${feeling.id}` },
                  )
                }
              />
            </div>
            {!readOnly && (
              <IconButton
                icon={Paperclip}
                size="xs"
                label={t('research.attachFeeling', { persona: persona.name })}
                onClick={() =>
                  editor.setSession({
                    dialog: 'evidence',
                    attaching: [{ table: 'feelings', id: feeling.id }],
                  })
                }
              />
            )}
            {!readOnly && (
              <IconButton
                icon={X}
                size="xs"
                label={t('inspector.makeUnknown', { persona: persona.name })}
                onClick={() => write(undefined)}
              />
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** What a feeling was computed from; empty where a person has set it. */
function computedWords(project: Project, feeling: Feeling, t: ReturnType<typeof useT>): string {
  const found = feelingSource(project, feeling);
  if (!found) return '';
  const { metric, score, answers, period, known } = found;
  const words = sceneWords(t);
  const facts = [
    `${metric.name} ${words.value(score, unitOf(metric), metric.kind === 'nps')}`,
    answers !== undefined && words.answers(answers),
    period && formatPeriod(period.from, period.to),
  ].filter(Boolean);
  return t(known ? 'inspector.computedFrom' : 'inspector.computedOnce', { facts: facts.join(', ') });
}

/** What a feeling rests on: so many answers, or sources. */
function sourceOf({ answers = 0, evidenceIds = [] }: Feeling, t: ReturnType<typeof useT>): string {
  if (answers > 0) return t('inspector.answersShort', { count: answers });
  return evidenceIds.length > 0 ? t('research.restsOn', { count: evidenceIds.length }) : '';
}

const toneOf = (value: number): string =>
  value < 0 ? 'var(--m-low)' : value > 0 ? 'var(--m-high)' : 'var(--m-mid)';
