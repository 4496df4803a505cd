// PartList: all that can be taken away, as one group of radios under headings; searched where it is long.
import { Search } from 'lucide-react';
import { type Ref, useEffect, useId, useRef, useState } from 'react';
import type { MessageKey } from '@/i18n/messages';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import field from '@/ui/Field.module.css';
import { TextField } from '@/ui/TextField';
import { type ExportPart, PART_GROUPS, type PartGroup } from './exportPart';
import styles from './PartList.module.css';

type PartListProps = {
  /** The radio of what is taken: the first thing that has the focus. */
  chosen: Ref<HTMLInputElement>;
  parts: readonly ExportPart[];
  part: ExportPart | undefined;
  onPart: (id: string) => void;
};

const headings: Record<PartGroup, MessageKey> = {
  map: 'exporting.partsOfMap',
  comparison: 'exporting.partsOfComparison',
  plan: 'exporting.partsOfPlan',
  personas: 'exporting.partsOfPersonas',
  project: 'exporting.partsOfProject',
};

/** So much of the list is seen beyond what is chosen. */
const MARGIN = 12;

/** More than these are searched rather than read. */
const AT_A_GLANCE = 20;

const notesOf = ({ said, note }: ExportPart): string => [said, note].filter(Boolean).join('. ');

export function PartList({ chosen, parts, part, onPart }: PartListProps) {
  const t = useT();
  const name = useId();
  const [sought, setSought] = useState('');
  const words = sought.trim().toLocaleLowerCase();
  const found = parts.filter(
    (one) =>
      one.id === part?.id ||
      words === '' ||
      `${one.label} ${notesOf(one)}`.toLocaleLowerCase().includes(words),
  );
  const groups = PART_GROUPS.map((group) => ({
    group,
    own: found.filter((one) => (one.group ?? 'map') === group),
  })).filter(({ own }) => own.length > 0);
  return (
    <div className={styles.list}>
      <span id={`${name}-label`} className={field.label}>
        {t('exporting.part')}
      </span>
      {parts.length > AT_A_GLANCE && (
        <TextField
          label={t('exporting.searchParts')}
          hideLabel
          placeholder={t('exporting.searchParts')}
          size="s"
          icon={Search}
          clearable
          value={sought}
          onChange={setSought}
        />
      )}
      <div role="radiogroup" aria-labelledby={`${name}-label`} className={styles.groups}>
        {groups.map(({ group, own }) => (
          <div key={group} className={styles.group}>
            {groups.length > 1 && <span className={styles.heading}>{t(headings[group])}</span>}
            {own.map((one) => (
              <PartRadio
                key={one.id}
                name={name}
                part={one}
                isChosen={one.id === part?.id}
                input={one.id === part?.id ? chosen : undefined}
                onChoose={() => onPart(one.id)}
              />
            ))}
          </div>
        ))}
      </div>
      {words !== '' && found.every(({ id }) => id === part?.id) && (
        <p role="status" className={styles.none}>
          {t('exporting.noParts')}
        </p>
      )}
    </div>
  );
}

type PartRadioProps = {
  name: string;
  part: ExportPart;
  isChosen: boolean;
  input: Ref<HTMLInputElement> | undefined;
  onChoose: () => void;
};

function PartRadio({ name, part, isChosen, input, onChoose }: PartRadioProps) {
  const note = notesOf(part);
  const id = `${name}-${part.id}`;
  const own = useRef<HTMLLabelElement>(null);
  // A preset chooses what may lie outside of what is seen of the list. Only the list moves.
  useEffect(() => {
    const list = isChosen ? own.current?.closest('[data-parts]') : undefined;
    if (!list || !own.current) return;
    const [frame, row] = [list.getBoundingClientRect(), own.current.getBoundingClientRect()];
    if (row.top < frame.top) list.scrollTop -= frame.top - row.top + MARGIN;
    else if (row.bottom > frame.bottom) list.scrollTop += row.bottom - frame.bottom + MARGIN;
  }, [isChosen]);
  return (
    <label ref={own} className={styles.part} title={isChosen ? undefined : note || undefined}>
      <input
        ref={input}
        type="radio"
        aria-labelledby={id}
        aria-describedby={note === '' ? undefined : `${id}-note`}
        name={name}
        className={styles.input}
        checked={isChosen}
        onChange={onChoose}
      />
      <span id={id} className={styles.label}>
        {part.label}
      </span>
      {note !== '' && (
        <span id={`${id}-note`} className={classes(styles.note, !isChosen && 'visually-hidden')}>
          {note}
        </span>
      )}
    </label>
  );
}
