// What is changed on several cards at once: what is felt there, their tags, department and colour mark. Each is one step.
import { X } from 'lucide-react';
import { type CSSProperties, memo, useId, useState } from 'react';
import { updateCards } from '@/commands/cards';
import { setFeelings } from '@/commands/feelings';
import { svgPath } from '@/formats/svgPath';
import { useT } from '@/i18n/useT';
import { mouthOf } from '@/layout/icons';
import type { Id } from '@/model/id';
import { cardById, feelingsAt, personasOfMap } from '@/model/select';
import type { Card, Colour, Persona } from '@/model/types';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { IconButton } from '@/ui/IconButton';
import { Section } from '@/ui/Section';
import { TextField } from '@/ui/TextField';
import { useEditor, useEditorState, useProjectShallow } from '@/views/context/EditorContext';
import { feelingWord, signed } from '@/views/map/names';
import { useFirst } from '@/views/map/useFirst';
import styles from './CardsFields.module.css';
import { ColourField } from './ColourField';
import { DepartmentField } from './DepartmentField';
import feeling from './Feeling.module.css';
import { MorePersonas } from './FeelingField';
import { readTags } from './TagsField';

const VALUES = [-2, -1, 0, 1, 2] as const;

type CardsProps = { ids: readonly Id[]; mapId: Id };

/** What all share, undefined where nothing is set anywhere, or that they differ. */
function shared<T>(values: readonly T[]): { value: T | undefined; differ: boolean } {
  const [first] = values;
  const differ = values.some((value) => value !== first);
  return { value: differ ? undefined : first, differ };
}

export const CardsFields = memo(function CardsFields({ ids, mapId }: CardsProps) {
  const t = useT();
  const editor = useEditor();
  const cards = useProjectShallow((project) => ids.flatMap((id) => cardById(project, id) ?? []));
  const personas = useProjectShallow((project) => {
    const map = project.maps[mapId];
    return map ? personasOfMap(project, map) : [];
  });
  const { shown, ...more } = useFirst(personas);
  const department = shared(cards.map((card) => card.department));
  const colour = shared(cards.map((card) => card.colour));
  const name = ids.join();
  return (
    <>
      {personas.length > 0 && (
        <Section title={t('inspector.feeling')}>
          {shown.map((persona) => (
            <FeelingTogether key={persona.id} ids={ids} mapId={mapId} persona={persona} />
          ))}
          <MorePersonas {...more} />
        </Section>
      )}
      <TagsTogether key={name} cards={cards} ids={ids} />
      <DepartmentField
        mergeKey={`department:${name}`}
        value={department.value}
        {...(department.differ && { placeholder: t('inspector.several') })}
        onWrite={(next, options) =>
          void editor.commit(updateCards, { ids, changes: { department: next } }, options)
        }
      />
      <ColourField
        label={t('inspector.colourMark')}
        value={colour.value}
        differ={colour.differ}
        none={t('map.noColour')}
        onChange={(next: Colour | undefined) =>
          editor.commit(updateCards, { ids, changes: { colour: next } })
        }
      />
    </>
  );
});

/** The five faces for all of the cards; none is chosen where they differ. */
function FeelingTogether({ ids, mapId, persona }: CardsProps & { persona: Persona }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const name = useId();
  const values = useProjectShallow((project) =>
    ids.map((id) => feelingsAt(project, id).find(({ personaId }) => personaId === persona.id)?.value),
  );
  const { value, differ } = shared(values);
  const nearest = value === undefined ? undefined : Math.round(value);
  const write = (next: number | undefined): void =>
    void editor.commit(setFeelings, { mapId, personaId: persona.id, cardIds: ids, value: next });
  return (
    <div className={feeling.field}>
      <div className={feeling.head}>
        <span id={name} className={feeling.persona}>
          {persona.name}
        </span>
        <span className={feeling.value}>
          {differ
            ? t('inspector.several')
            : value === undefined
              ? t('inspector.unknown')
              : `${signed(value)} ${feelingWord(value, t)}`}
        </span>
      </div>
      <div className={feeling.row}>
        <div role="radiogroup" aria-labelledby={name} className={feeling.faces}>
          {VALUES.map((one) => (
            <label
              key={one}
              className={classes(feeling.face, nearest === one && feeling.chosen)}
              style={{ '--tone': `var(--m-${one < 0 ? 'low' : one > 0 ? 'high' : 'mid'})` } as CSSProperties}
              title={`${signed(one)} ${feelingWord(one, t)}`}
            >
              <input
                type="radio"
                name={name}
                className={feeling.input}
                aria-label={`${signed(one)} ${feelingWord(one, t)}`}
                checked={nearest === one}
                onChange={() => write(one)}
              />
              <svg viewBox="-14 -14 28 28" width="26" height="26" aria-hidden="true">
                <circle r="11.5" className={feeling.ring} />
                <circle className={feeling.eye} cx="-3.3" cy="-3.1" r="1.3" />
                <circle className={feeling.eye} cx="3.3" cy="-3.1" r="1.3" />
                <path d={svgPath(mouthOf(one))} className={feeling.mouth} />
              </svg>
            </label>
          ))}
        </div>
        {!readOnly && values.some((one) => one !== undefined) && (
          <IconButton
            icon={X}
            size="xs"
            label={t('inspector.makeUnknown', { persona: persona.name })}
            onClick={() => write(undefined)}
          />
        )}
      </div>
    </div>
  );
}

/** The tags that are on any of the cards, each taken off all, and a field that adds to all. */
function TagsTogether({ cards, ids }: { cards: readonly Card[]; ids: readonly Id[] }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const [line, setLine] = useState('');
  const counts = new Map<string, number>();
  for (const { tags = [] } of cards) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const add = (): void => {
    const tags = readTags(line);
    setLine('');
    if (tags.length > 0) editor.commit(updateCards, { ids, addTags: tags });
  };
  return (
    <div className={styles.tags}>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          size="s"
          label={t('inspector.addTags')}
          placeholder={t('inspector.tagsHint')}
          value={line}
          onChange={setLine}
        />
        <Button size="s" type="submit" disabled={readTags(line).length === 0}>
          {t('inspector.addTag')}
        </Button>
      </form>
      {counts.size > 0 && (
        <ul className={styles.list} aria-label={t('inspector.tags')}>
          {[...counts].map(([tag, count]) => (
            <li key={tag} className={styles.tag}>
              <span>{tag}</span>
              {count < cards.length && (
                <span className={styles.count}>{t('inspector.ofCards', { n: count, of: cards.length })}</span>
              )}
              {!readOnly && (
                <IconButton
                  icon={X}
                  size="xs"
                  label={t('inspector.removeTag', { tag })}
                  onClick={() => editor.commit(updateCards, { ids, removeTags: [tag] })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
