// What belongs to a card besides its text, in words: description, findings, moment of truth, tags, what it rests on.
import { type CSSProperties, memo } from 'react';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import type { MarkKind } from '@/layout/scene';
import type { Card, Finding } from '@/model/types';
import { sameList } from '@/layout/stageCells';
import { findingWord, momentWord } from '@/views/map/names';
import styles from './Facts.module.css';

export const CardFacts = memo(
  function CardFacts({ card, findings }: { card: Card; findings: readonly Finding[] }) {
    const t = useT();
    const evidence = card.evidenceIds?.length ?? 0;
    const { momentOfTruth, tags = [] } = card;
    return (
      <>
        {card.description !== undefined && <p className={styles.description}>{card.description}</p>}
        {findings.map((finding) => (
          <Mark key={finding.id} kind={finding.kind} word={findingWord(finding, t)} text={finding.title} />
        ))}
        {momentOfTruth && (
          <Mark kind="moment" word={momentWord(momentOfTruth, t)} text={momentOfTruth.reason} />
        )}
        <p className={styles.small}>
          {evidence > 0 ? t('table.evidence', { count: evidence }) : t('map.assumption')}
          {tags.length > 0 && ` · ${tags.join(', ')}`}
        </p>
      </>
    );
  },
  (before, now) => before.card === now.card && sameList(before.findings, now.findings),
);

type MarkProps = { kind: MarkKind; word: string; text?: string | undefined };

/** A mark by shape, colour and word, and what it says. */
export function Mark({ kind, word, text }: MarkProps) {
  return (
    <p className={styles.mark} style={{ '--tone': `var(--m-mark-${kind}-ink)` } as CSSProperties}>
      <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
        <path d={svgPath(MARK_SHAPES[kind])} />
      </svg>
      <span>
        <b>{word}</b>
        {text !== undefined && text !== '' && ` ${text}`}
      </span>
    </p>
  );
}
