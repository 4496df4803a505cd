// DiffText: a text with what was taken out struck through and what was put in underlined.
import { wordDiff } from '@/analysis/wordDiff';
import styles from './DiffText.module.css';

type DiffTextProps = {
  before: string;
  after: string;
  /** Shows the text as it is after, where what was before stands beside it. */
  onlyAfter?: boolean;
};

export function DiffText({ before, after, onlyAfter = false }: DiffTextProps) {
  let at = 0;
  return wordDiff(before, after).map(({ kind, text }) => {
    at += text.length;
    const key = `${kind} ${at}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
    if (onlyAfter && kind === 'removed') return null;
    // The blank stands outside, so that it is neither struck through nor underlined.
    const words = text.trimEnd();
    const Mark = kind === 'removed' ? 'del' : 'ins';
    return (
      <span key={key}>
        <Mark className={styles[kind]}>{words}</Mark>
        {text.length > words.length ? text.slice(words.length) : ' '}
      </span>
    );
  });
}
