// DiffText: a text with what was taken out struck through and what was put in underlined.
import { wantsBlank, wordDiff } from '@/analysis/wordDiff';
import styles from './DiffText.module.css';

type DiffTextProps = {
  before: string;
  after: string;
  /** Shows the text as it is after, where what was before stands beside it. */
  onlyAfter?: boolean;
};

export function DiffText({ before, after, onlyAfter = false }: DiffTextProps) {
  const parts = wordDiff(before, after).filter(({ kind }) => !onlyAfter || kind !== 'removed');
  let at = 0;
  return parts.map(({ kind, text }, index) => {
    at += text.length;
    const key = `${kind} ${at}`;
    // The blank stands outside, so that it is neither struck through nor underlined.
    const words = kind === 'same' ? text : text.trimEnd();
    const blank = text.slice(words.length) || (wantsBlank(text, parts[index + 1]?.text ?? '') ? ' ' : '');
    const Mark = ({ same: 'span', removed: 'del', added: 'ins' } as const)[kind];
    return (
      <span key={key}>
        <Mark className={kind === 'same' ? undefined : styles[kind]}>{words}</Mark>
        {blank}
      </span>
    );
  });
}
