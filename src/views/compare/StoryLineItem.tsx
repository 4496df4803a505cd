// StoryLineItem: one line of the story - a sign, what it is about, what changed; picked, it shows its place and leads there.
import { ExternalLink, TrendingDown, TrendingUp } from 'lucide-react';
import { memo } from 'react';
import type { Comparison } from '@/analysis/comparison';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import type { RecordRef } from './compareView';
import { DifferenceMenu } from './DifferenceMenu';
import { differencesOf } from './differencesOf';
import { DiffText } from './DiffText';
import { feltOn, kindTone } from './differenceWords';
import { FateSign } from './FateSign';
import { fateRecord } from './fateWords';
import { lineKind, lineWords, type Told } from './lineWords';
import { MarkChip } from './MarkChip';
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
        {fate ? <FateSign {...fate} /> : <Sign comparison={comparison} line={line} />}
        <span className={text.words}>
          <span className={text.title} dir="auto">
            {changedTitle ? <DiffText {...changedTitle} /> : title}
          </span>{' '}
          <Details notes={notes} texts={texts} />
          {active && <Details {...more} />}
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

function Details({ notes, texts }: Told) {
  return (
    <>
      {notes.map((note) => (
        <span key={note} className={text.note}>
          {note}{' '}
        </span>
      ))}
      {texts.map(({ label, before, after }) => (
        <span key={label} className={text.note}>
          {label}: <DiffText {...{ before, after }} />
        </span>
      ))}
    </>
  );
}

function Sign({ comparison, line }: { comparison: Comparison; line: StoryLine }) {
  const { row } = line;
  const [kind = 'changed'] = row?.kinds ?? [];
  const { before, after } = row?.of === 'feeling' ? feltOn(comparison, row) : {};
  const turn = before === undefined || after === undefined ? 0 : Math.sign(after - before);
  return (
    <span className={styles.sign}>
      {turn ? (
        <span className={turn > 0 ? styles.up : styles.down}>
          <Icon icon={turn > 0 ? TrendingUp : TrendingDown} size={16} />
        </span>
      ) : (
        row && <MarkChip kind={kind} tone={kindTone(comparison, row, kind)} />
      )}
      <span className="visually-hidden">{lineKind(comparison, line)}: </span>
    </span>
  );
}
