// SummaryRest: what else differs, folded by groups with their numbers; unfolded, the words that changed are marked.
// keys: story.group.*
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Comparison } from '@/analysis/comparison';
import { useT } from '@/i18n/useT';
import { Icon } from '@/ui/Icon';
import { DiffText } from '@/views/context/DiffText';
import type { CompareViewProps } from './compareView';
import { LineDetails, LineSign } from './LineParts';
import { lineWords } from './lineWords';
import { type StoryItem, StoryList } from './StoryList';
import { LINE_GROUPS, type LineGroup, type StoryLine } from './storyLines';
import { SummarySection } from './SummarySection';
import styles from './SummaryRest.module.css';

export function SummaryRest({ comparison, rest, onOpen }: CompareViewProps) {
  const t = useT();
  const [open, setOpen] = useState<ReadonlySet<LineGroup>>(new Set());
  if (rest.length === 0) return null;
  const toggle = (group: LineGroup): void => {
    const next = new Set(open);
    if (!next.delete(group)) next.add(group);
    setOpen(next);
  };
  const itemOf = (line: StoryLine): StoryItem => {
    const { key, row } = line;
    const leads = row && row.of !== 'map' && row.of !== 'path';
    return {
      key,
      sign: <LineSign {...{ comparison, line }} />,
      title: <Title {...{ comparison, line }} />,
      note: <Notes {...{ comparison, line }} />,
      onOpen: leads ? () => onOpen(row) : undefined,
    };
  };
  return (
    <SummarySection title={t('story.rest')} figure={`${rest.length}`}>
      {LINE_GROUPS.map((group) => {
        const own = rest.filter((line) => line.group === group);
        const isOpen = open.has(group);
        return (
          own.length > 0 && (
            <div key={group} className={styles.group}>
              <h4>
                <button
                  type="button"
                  className={styles.fold}
                  aria-expanded={isOpen}
                  onClick={() => toggle(group)}
                >
                  <Icon icon={ChevronDown} size={14} />
                  {t(`story.group.${group}`)}
                  <span className={styles.count}>{own.length}</span>
                </button>
              </h4>
              {isOpen && <StoryList items={own.map(itemOf)} label={t(`story.group.${group}`)} />}
            </div>
          )
        );
      })}
    </SummarySection>
  );
}

type LineProps = { comparison: Comparison; line: StoryLine };

// Words are looked for when their line is drawn: a list shows a few of thousands.
function Title({ comparison, line }: LineProps) {
  const { title, changedTitle } = lineWords(comparison, line);
  return changedTitle ? <DiffText {...changedTitle} /> : title;
}

function Notes({ comparison, line }: LineProps) {
  const { notes, texts, more } = lineWords(comparison, line);
  return <LineDetails notes={[...notes, ...more.notes]} texts={[...texts, ...more.texts]} />;
}
