// Question: what was understood and may be wrong, with the answers that put it right.
import type { ReactNode } from 'react';
import { Icon, type LucideIcon } from './Icon';
import styles from './Question.module.css';

export type QuestionProps = {
  icon?: LucideIcon;
  children: ReactNode;
  answers?: readonly { label: string; onAnswer: () => void }[];
  /** How it is announced where it comes later than what it is about. */
  role?: 'status' | 'alert';
};

export function Question({ icon, children, answers = [], role }: QuestionProps) {
  return (
    <p className={styles.question} role={role}>
      {icon && <Icon icon={icon} />}
      <span>
        {children}{' '}
        {answers.map(({ label, onAnswer }) => (
          <button key={label} type="button" className={styles.answer} onClick={onAnswer}>
            {label}
          </button>
        ))}
      </span>
    </p>
  );
}
