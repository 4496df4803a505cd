// FoundInside: what a search has found in the projects, each place a link to where it stands; arrow keys walk them.
import {
  Columns3,
  FileText,
  Lightbulb,
  type LucideIcon,
  Map as MapIcon,
  MessageSquareQuote,
  Microscope,
  Rows3,
  StickyNote,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { FoundProject, FoundRecord, Piece } from '@/analysis/projectSearch';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { SearchedKind } from '@/model/searchText';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import styles from './FoundInside.module.css';

/** So many places of a project are shown at first, and as many as can be read when they are asked for. */
const AT_FIRST = 3;
const MOST = 200;
/** So many projects at a time. */
const PROJECTS = 20;

const icons: Record<SearchedKind, LucideIcon> = {
  project: FileText,
  about: FileText,
  map: MapIcon,
  stage: Columns3,
  lane: Rows3,
  card: StickyNote,
  finding: TriangleAlert,
  strategy: Lightbulb,
  persona: UserRound,
  source: Microscope,
  quote: MessageSquareQuote,
};

export type FoundInsideProps = {
  found: readonly FoundProject[];
  hrefOf: (projectId: Id, record: FoundRecord) => string;
  /** Cards of projects stand above it. */
  below: boolean;
  ref: Ref<HTMLElement>;
};

const linksIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-found]') ?? []),
];

/** Down from the field leads to the first place that was found. */
export function intoList(event: KeyboardEvent, list: HTMLElement | null): void {
  const [first] = linksIn(list);
  if (event.key !== 'ArrowDown' || !first) return;
  event.preventDefault();
  first.focus();
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const links = linksIn(event.currentTarget);
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  // Up from the first leads back to the field.
  if (to < 0) document.querySelector<HTMLElement>('input[type=search]')?.focus();
  else links[to]?.focus();
}

export function FoundInside({ found, hrefOf, below, ref }: FoundInsideProps) {
  const t = useT();
  const [most, setMost] = useState(PROJECTS);
  const left = found.length - most;
  return (
    // It listens for the links inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      className={styles.inside}
      data-below={below}
      aria-labelledby="found-inside"
      onKeyDown={walk}
    >
      <h2 id="found-inside" className={styles.title}>
        {t('library.foundInside')}
      </h2>
      {found.slice(0, most).map((project) => (
        <OfProject key={project.id} project={project} hrefOf={hrefOf} />
      ))}
      {left > 0 && (
        <Button size="s" onClick={() => setMost(most + PROJECTS)}>
          {t('library.moreProjects', { count: Math.min(left, PROJECTS) })}
        </Button>
      )}
    </section>
  );
}

function OfProject({ project, hrefOf }: { project: FoundProject } & Pick<FoundInsideProps, 'hrefOf'>) {
  const t = useT();
  const [all, setAll] = useState(false);
  const records = project.records(all ? MOST : AT_FIRST);
  const left = project.count - records.length;
  const title = project.title || t('library.untitled');
  return (
    <div className={styles.project}>
      <h3 className={styles.name}>
        {title} <span className={styles.count}>{project.count}</span>
      </h3>
      <ul aria-label={title} className={styles.list}>
        {records.map((record) => (
          <li key={`${record.kind} ${record.id}`}>
            <a data-found="" className={styles.hit} href={hrefOf(project.id, record)}>
              <Icon icon={icons[record.kind]} />
              <span className={styles.words}>
                <span className={styles.text}>
                  <Pieces pieces={record.pieces} />
                </span>
                <span className={styles.place}>{placeOf(record, t)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && !all && (
        <button
          type="button"
          className={styles.more}
          aria-label={t('library.moreIn', { count: left, title })}
          onClick={() => setAll(true)}
        >
          {t('library.morePlaces', { count: left })}
        </button>
      )}
      {left > 0 && all && <p className={styles.more}>{t('library.restPlaces', { count: left })}</p>}
    </div>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return pieces.map(({ text, marked }) => {
    const key = (at += text.length);
    return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

/** What it is and where it stands. */
function placeOf({ kind, stage, lane, map, source }: FoundRecord, t: ReturnType<typeof useT>): string {
  const where = [stage, lane, map && map.title, source?.title];
  const word = t(`library.found.${kind}`);
  if (kind === 'map' || kind === 'project' || kind === 'about') return word;
  if (kind === 'stage' || kind === 'lane') return [word, map?.title].filter(Boolean).join(' · ');
  return [...(kind === 'card' ? [] : [word]), ...where].filter(Boolean).join(' · ');
}
