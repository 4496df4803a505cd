// What else is known of a card, folded away until it is asked for: link, duration, department, importance and the like.
import { ChevronRight, ExternalLink } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { Changes } from '@/commands/command';
import { factWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { factLine } from '@/layout/cardFacts';
import { LIMITS } from '@/model/constants';
import { linkTarget, readableLink } from '@/model/links';
import type { Card, Colour } from '@/model/types';
import { classes } from '@/ui/classes';
import { Icon } from '@/ui/Icon';
import { Rating } from '@/ui/Rating';
import { Segmented } from '@/ui/Segmented';
import { useEditorState } from '@/views/context/EditorContext';
import { ColourField } from './ColourField';
import { DepartmentField } from './DepartmentField';
import { TextBlock, TextLine } from './fields';
import styles from './MoreAboutCard.module.css';

/** The schema's own limit of a link. */
const LINK = 2000;

const importanceWords = [
  'inspector.importance.i1',
  'inspector.importance.i2',
  'inspector.importance.i3',
  'inspector.importance.i4',
  'inspector.importance.i5',
] as const;

type MoreAboutCardProps = {
  card: Card;
  onWrite: (changes: Omit<Changes<Card>, 'stageId' | 'laneId'>, options?: { mergeKey: string }) => void;
};

export const MoreAboutCard = memo(
  function MoreAboutCard({ card, onWrite }: MoreAboutCardProps) {
    const t = useT();
    const id = useId();
    const [open, setOpen] = useState(false);
    const line = open ? '' : factLine(card, factWords(t));
    const mark = open || !card.colour ? '' : t(`map.colour.${card.colour}`);
    const known = [line, mark].filter(Boolean).join(' · ');
    return (
      <section aria-labelledby={id} className={styles.more}>
        <h3 className={styles.head}>
          <button
            id={id}
            type="button"
            className={styles.fold}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <span className={classes(styles.sign, open && styles.open)}>
              <Icon icon={ChevronRight} size={14} />
            </span>
            {t('inspector.more')}
          </button>
        </h3>
        {known !== '' && <p className={styles.known}>{known}</p>}
        {open && <Fields card={card} onWrite={onWrite} />}
      </section>
    );
  },
  (before, now) => before.card === now.card,
);

function Fields({ card, onWrite }: MoreAboutCardProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const { id, link, initiative } = card;
  const target = linkTarget(link);
  const importance = importanceWords.map((word) => t(word));
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <TextLine
          label={t('map.duration')}
          mergeKey={`duration:${id}`}
          value={card.duration}
          maxLength={LIMITS.title}
          placeholder={t('inspector.cardDurationHint')}
          onWrite={(duration, options) => onWrite({ duration }, options)}
        />
        <DepartmentField
          mergeKey={`department:${id}`}
          value={card.department}
          onWrite={(department, options) => onWrite({ department }, options)}
        />
      </div>
      <Rating
        label={t('inspector.customerImportance')}
        tone="accent"
        value={card.customerImportance}
        disabled={readOnly}
        words={importance}
        onChange={(customerImportance) => onWrite({ customerImportance })}
      />
      <Rating
        label={t('inspector.companyImportance')}
        tone="accent"
        value={card.companyImportance}
        disabled={readOnly}
        words={importance}
        onChange={(companyImportance) => onWrite({ companyImportance })}
      />
      <div className={styles.field}>
        <span className={styles.label} aria-hidden="true">
          {t('inspector.initiative')}
        </span>
        <Segmented
          size="s"
          label={t('inspector.initiative')}
          value={initiative ?? 'unknown'}
          disabled={readOnly}
          choices={[
            { value: 'reactive', label: t('inspector.reactive') },
            { value: 'proactive', label: t('inspector.proactive') },
            { value: 'unknown', label: t('inspector.unknown') },
          ]}
          onChange={(next) => onWrite({ initiative: next === 'unknown' ? undefined : next })}
        />
      </div>
      <TextBlock
        label={t('inspector.learning')}
        mergeKey={`learning:${id}`}
        value={card.learning}
        rows={1}
        maxLength={LIMITS.text}
        placeholder={t('inspector.learningHint')}
        onWrite={(learning, options) => onWrite({ learning }, options)}
      />
      <div className={styles.field}>
        <TextLine
          label={t('inspector.link')}
          mergeKey={`link:${id}`}
          value={link}
          maxLength={LINK}
          placeholder={t('inspector.linkHint')}
          hint={link !== undefined && target === undefined ? t('inspector.noLink') : undefined}
          onWrite={(next, options) => onWrite({ link: next }, options)}
        />
        {target !== undefined && (
          <a className={styles.link} href={target} target="_blank" rel="noopener noreferrer">
            <Icon icon={ExternalLink} size={13} />
            <span dir="ltr">{readableLink(target)}</span>
            <span className="visually-hidden">{t('inspector.newWindow')}</span>
          </a>
        )}
      </div>
      <ColourField
        label={t('inspector.colourMark')}
        value={card.colour}
        none={t('map.noColour')}
        onChange={(colour: Colour | undefined) => onWrite({ colour })}
      />
    </div>
  );
}
