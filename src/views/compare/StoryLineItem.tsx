// StoryLineItem: one line of the story - a sign, what it is about, what changed; picked, it shows its place and leads there.
import { ExternalLink } from 'lucide-react';
import { memo } from 'react';
import type { Comparison } from '@/analysis/comparison';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import type { RecordRef } from './differenceRows';
import { DifferenceMenu } from './DifferenceMenu';
import { differencesOf } from './differencesOf';
import { DiffText } from '@/views/context/DiffText';
import { fateRecord } from './fateWords';
import { LineDetails, LineSign } from './LineParts';
import { lineWords } from './lineWords';
import type { StoryLine } from './storyLines';
import styles from './StoryLineItem.module.css';
import text from './StoryText.module.css';

export type StoryLineItemProps = {
  comparison: Comparison;
  line: StoryLine;
  active: boolean;
  onPick: (key: string) => void;
  onOpen: (record: RecordRef) => void;
};

/** Kept while nothing of it changes: a search, and each line that comes, would draw all others again. */
export const StoryLineItem = memo(function StoryLineItem(props: StoryLineItemProps) {
  const { comparison, line, active, onPick, onOpen } = props;
  const t = useT();
  const { key, row, fate } = line;
  const { title, changedTitle, figure, notes, texts, more } = lineWords(comparison, line);
  const record = row ?? (fate && fateRecord(fate));
  return (
    <li className={styles.item} data-active={active}>
      <button
        type="button"
        className={styles.pick}
        data-line={key}
        aria-expanded={active}
        onClick={() => onPick(key)}
      >
        <LineSign comparison={comparison} line={line} />
        <span className={text.words}>
          <span className={text.title} dir="auto">
            {changedTitle ? <DiffText {...changedTitle} /> : title}
          </span>{' '}
          <LineDetails notes={notes} texts={texts} />
          {active && <LineDetails {...more} />}
        </span>
        {figure !== undefined && <span className={text.figure}>{figure}</span>}
      </button>
      {active && (
        <div className={styles.open}>
          {record && record.of !== 'map' && record.of !== 'path' && (
            <Button size="s" variant="quiet" icon={ExternalLink} onClick={() => onOpen(record)}>
              {t('compare.openInMap')}
            </Button>
          )}
          {row && <DifferenceMenu comparison={comparison} differences={differencesOf(comparison, row)} />}
        </div>
      )}
    </li>
  );
});
