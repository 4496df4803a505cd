// What belongs to a card besides its text, in words: description, findings, moment of truth, tags, what it rests on.
import { type CSSProperties, memo } from 'react';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import type { MarkKind } from '@/layout/scene';
import type { Id } from '@/model/id';
import { holdsPictures } from '@/model/laneKinds';
import type { Card, EvidenceLevel, Finding, Lane } from '@/model/types';
import { CardPicture } from './CardPicture';
import { sameList } from '@/layout/stageCells';
import { findingWord, levelWord, momentWord } from '@/views/map/names';
import { useProject } from '@/views/context/EditorContext';
import styles from './Facts.module.css';

type CardFactsProps = {
  card: Card;
  lane: Lane;
  /** Its picture is shown. */
  pictured: boolean;
  findings: readonly Finding[];
  /** The level that the map shows of it, if it shows any. */
  evidence: EvidenceLevel | undefined;
  /** Those that the map shows of it; empty where it shows none. */
  facts: string;
};

export const CardFacts = memo(
  function CardFacts({ card, lane, pictured, findings, evidence, facts }: CardFactsProps) {
    const t = useT();
    const sources = card.evidenceIds?.length ?? 0;
    const { momentOfTruth, tags = [], colour } = card;
    return (
      <>
        {(pictured || holdsPictures(lane)) && <CardPicture card={card} lane={lane} />}
        {card.description !== undefined && <p className={styles.description}>{card.description}</p>}
        <Small parts={[facts]} />
        {card.personaId !== undefined && <Speaker id={card.personaId} />}
        {findings.map((finding) => (
          <Mark key={finding.id} kind={finding.kind} word={findingWord(finding, t)} text={finding.title} />
        ))}
        {momentOfTruth && (
          <Mark kind="moment" word={momentWord(momentOfTruth, t)} text={momentOfTruth.reason} />
        )}
        <Small
          parts={[
            sources > 0 ? t('table.evidence', { count: sources }) : '',
            levelWord(evidence, t),
            ...tags,
            colour ? t('map.markedIn', { colour: t(`map.colour.${colour}`) }) : '',
          ]}
        />
      </>
    );
  },
  (before, now) =>
    before.card === now.card &&
    before.lane === now.lane &&
    before.pictured === now.pictured &&
    before.evidence === now.evidence &&
    before.facts === now.facts &&
    sameList(before.findings, now.findings),
);

function Small({ parts }: { parts: readonly string[] }) {
  const told = parts.filter((part) => part !== '');
  return told.length > 0 && <p className={styles.small}>{told.join(' · ')}</p>;
}

/** The persona whose words a quote is. */
function Speaker({ id }: { id: Id }) {
  const t = useT();
  const name = useProject((project) => project.personas[id]?.name);
  return name === undefined ? null : <p className={styles.small}>{t('table.says', { name })}</p>;
}

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
