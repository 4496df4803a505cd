// Parts of a line of the story: its sign, and what is told below its title - facts, and texts with the changed words marked.
import { TrendingDown, TrendingUp } from 'lucide-react';
import type { Comparison } from '@/analysis/comparison';
import { Icon } from '@/ui/Icon';
import { DiffText } from '@/views/context/DiffText';
import { feltOn, kindTone } from './differenceWords';
import { FateSign } from './FateSign';
import styles from './LineParts.module.css';
import { lineKind, type Told } from './lineWords';
import { MarkChip } from './MarkChip';
import type { StoryLine } from './storyLines';
import text from './StoryText.module.css';

export function LineDetails({ notes, texts }: Told) {
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

/** What became of a finding, else what kind of difference it is. */
export function LineSign({ comparison, line }: { comparison: Comparison; line: StoryLine }) {
  const { row, fate } = line;
  if (fate) return <FateSign {...fate} />;
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
