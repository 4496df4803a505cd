// DiffText: a text with what was taken out struck through and what was put in underlined.
import { wordDiff } from '@/analysis/wordDiff';
import styles from './DiffText.module.css';
import type { TextChange } from './lineWords';

export function DiffText({ before, after }: Pick<TextChange, 'before' | 'after'>) {
  let at = 0;
  return wordDiff(before, after).map(({ kind, text }) => {
    at += text.length;
    const key = `${kind} ${at}`;
    if (kind === 'same') return <span key={key}>{text}</span>;
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
