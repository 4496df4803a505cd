// How many of how many people had it: two numbers that are recorded together, and fill in the frequency.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Finding } from '@/model/types';
import field from '@/ui/Field.module.css';
import { NumberField } from '@/ui/NumberField';
import { useEditorState } from '@/views/context/EditorContext';
import styles from './Findings.module.css';

type People = NonNullable<Finding['people']>;
type PeopleFieldProps = { people: People | undefined; onWrite: (people: People | undefined) => void };

export function PeopleField({ people, onWrite }: PeopleFieldProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  // One number alone says nothing yet: it waits here for the other.
  const [half, setHalf] = useState<Partial<People>>({});
  const { count, of } = people ?? half;
  const write = (next: { count: number | undefined; of: number | undefined }): void => {
    if (next.count === undefined || next.of === undefined) {
      setHalf(next as Partial<People>);
      if (people) onWrite(undefined);
    } else {
      setHalf({});
      onWrite({ ...people, count: next.count, of: next.of });
    }
  };
  return (
    <div className={styles.people} role="group" aria-label={t('inspector.people')}>
      <span className={field.label}>{t('inspector.people')}</span>
      <div className={styles.peopleRow}>
        <NumberField
          label={t('inspector.peopleCount')}
          hideLabel
          size="s"
          min={0}
          value={count}
          disabled={readOnly}
          onChange={(next) => write({ count: whole(next), of })}
        />
        <span>{t('inspector.peopleOf')}</span>
        <NumberField
          label={t('inspector.peopleAsked')}
          hideLabel
          size="s"
          min={1}
          value={of}
          disabled={readOnly}
          onChange={(next) => write({ count, of: whole(next) })}
        />
        <span>{t('inspector.peopleWord')}</span>
      </div>
    </div>
  );
}

const whole = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value);
