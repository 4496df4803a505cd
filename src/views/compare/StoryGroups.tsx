// StoryGroups: the lines of the story in their groups; small changes are folded, and lines come as far as one has read.
// keys: story.group.*
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Comparison } from '@/analysis/comparison';
import { useT } from '@/i18n/useT';
import { Icon } from '@/ui/Icon';
import type { RecordRef } from './differenceRows';
import styles from './StoryGroups.module.css';
import { StoryLineItem } from './StoryLineItem';
import { LINE_GROUPS, type LineGroup, type StoryLine } from './storyLines';

export type StoryGroupsProps = {
  comparison: Comparison;
  lines: readonly StoryLine[];
  /** Whether they are a choice of all: then none is folded away. */
  narrowed: boolean;
  activeKey: string | undefined;
  onPick: (key: string) => void;
  onOpen: (record: RecordRef) => void;
};

/** How many lines come at once; more come when the last is nearly in sight. */
const AT_ONCE = 80;

type ShownGroup = { group: LineGroup; count: number; shown: readonly StoryLine[] };

/** The groups that have lines, with as many of these as are reached; folded ones show none. */
function shownGroups(
  lines: readonly StoryLine[],
  isFolded: (group: LineGroup) => boolean,
  reach: number,
): { groups: readonly ShownGroup[]; isWhole: boolean } {
  const groups: ShownGroup[] = [];
  let left = reach;
  for (const group of LINE_GROUPS) {
    const own = lines.filter((line) => line.group === group);
    if (own.length === 0) continue;
    const open = !isFolded(group);
    groups.push({ group, count: own.length, shown: open ? own.slice(0, Math.max(0, left)) : [] });
    if (open) left -= own.length;
  }
  return { groups, isWhole: left >= 0 };
}

export function StoryGroups(props: StoryGroupsProps) {
  const { comparison, lines, narrowed, activeKey, onPick, onOpen } = props;
  const t = useT();
  const [folded, setFolded] = useState<ReadonlySet<LineGroup>>(new Set(['small']));
  const [reach, setReach] = useState(AT_ONCE);
  const list = useRef<HTMLDivElement>(null);

  // What is found is read from its beginning; an edit leaves the reader where he is.
  const [read, setRead] = useState(lines);
  if (read !== lines) {
    setRead(lines);
    if (narrowed) setReach(AT_ONCE);
  }
  const active = lines.find(({ key }) => key === activeKey);
  const [followed, setFollowed] = useState(activeKey);
  if (active && followed !== activeKey) {
    setFollowed(activeKey);
    // What is picked on the map is in the list too, however far down.
    if (folded.has(active.group)) setFolded(new Set([...folded].filter((group) => group !== active.group)));
    setReach(Math.max(reach, lines.indexOf(active) + AT_ONCE));
  }
  useEffect(() => {
    if (followed !== undefined)
      list.current?.querySelector('[aria-expanded=true][data-line]')?.scrollIntoView?.({ block: 'nearest' });
  }, [followed]);

  const isFolded = (group: LineGroup): boolean => !narrowed && folded.has(group);
  const toggle = (group: LineGroup): void => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
  };
  const { groups, isWhole } = shownGroups(lines, isFolded, reach);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys only lead from button to button
    <div ref={list} onKeyDown={step}>
      {groups.map(({ group, count, shown }) => (
        <section key={group} className={styles.group}>
          <h3 className={styles.heading}>
            <button
              type="button"
              className={styles.fold}
              aria-expanded={!isFolded(group)}
              disabled={narrowed}
              onClick={() => toggle(group)}
            >
              {t(`story.group.${group}`)}
              <span className={styles.count}>{count}</span>
              {!narrowed && <Icon icon={ChevronDown} size={14} />}
            </button>
          </h3>
          {shown.length > 0 && (
            <ul className={styles.lines}>
              {shown.map((line) => (
                <StoryLineItem
                  key={line.key}
                  {...{ comparison, line, onPick, onOpen }}
                  active={line.key === activeKey}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
      {!isWhole && <Further onSeen={() => setReach((before) => before + AT_ONCE)} key={reach} />}
    </div>
  );
}

/** Steps from line to line with the arrow keys, and to the first and last that are there. */
function step(event: KeyboardEvent<HTMLDivElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')].filter(
    (stop) => stop.matches('[data-line], h3 > [aria-expanded]'),
  );
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  const stop = next === undefined ? undefined : stops[next];
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}

/** Calls once it is nearly in sight. */
function Further({ onSeen }: { onSeen: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) seen.current();
      },
      { root: element.closest('aside'), rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} className={styles.further} />;
}
