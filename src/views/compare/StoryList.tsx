// StoryList: names of the summary, each the way to its place on the map; long lists show their first lines until asked.
import { type ReactNode, useState } from 'react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import styles from './StoryList.module.css';
import text from './StoryText.module.css';

export type StoryItem = {
  key: string;
  sign?: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  /** What stands at the right: a weight before and after, a time. */
  figure?: string | undefined;
  /** Goes to the record; absent where it has no place on a map. */
  onOpen?: (() => void) | undefined;
};

const FIRST = 6;

export type StoryListProps = {
  items: readonly StoryItem[];
  label?: string;
  /** The lines belong to a name above them. */
  quiet?: boolean;
};

export function StoryList({ items, label, quiet }: StoryListProps) {
  const t = useT();
  const [all, setAll] = useState(false);
  // One line more than the first is no shorter as a button.
  const shown = all || items.length <= FIRST + 1 ? items : items.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list} aria-label={label} data-quiet={quiet}>
        {shown.map(({ key, ...line }) => (
          <li key={key} className={styles.item}>
            <Line {...line} />
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button size="s" variant="quiet" className={styles.more} onClick={() => setAll(true)}>
          {t('story.showAll', { count: items.length })}
        </Button>
      )}
    </>
  );
}

function Line({ sign, title, note, figure, onOpen }: Omit<StoryItem, 'key'>) {
  const inside = (
    <>
      {sign}
      <span className={text.words}>
        <span className={classes(text.title, styles.title)} dir="auto">
          {title}
        </span>{' '}
        {note !== undefined && note !== '' && <span className={text.note}>{note}</span>}
      </span>
      {figure !== undefined && <span className={text.figure}>{figure}</span>}
    </>
  );
  if (!onOpen) return <div className={styles.line}>{inside}</div>;
  return (
    <button type="button" className={styles.line} onClick={onOpen}>
      {inside}
    </button>
  );
}
