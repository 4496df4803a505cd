// ActivityTable: each activity of a log with its counts and waits, and the touchpoint that it is.
import { ArrowUpRight, Hourglass } from 'lucide-react';
import { useMemo, useState } from 'react';
import { bottlenecksOf } from '@/analysis/bottlenecks';
import { mapActivity } from '@/commands/contactLogs';
import { formatCount, formatShare } from '@/i18n/format';
import { formatDuration } from '@/i18n/formatDuration';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { cardById } from '@/model/select';
import type { ContactActivity, ContactLog } from '@/model/types';
import { Badge } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { Select } from '@/ui/Select';
import { SortButton } from '@/ui/SortButton';
import { orderOf } from '@/ui/sortOrder';
import { TextField } from '@/ui/TextField';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import {
  ACTIVITY_COLUMNS,
  type ActivityColumn,
  type ActivitySort,
  filterActivities,
  sortActivities,
  WORDS,
} from './activityOrder';
import styles from './Report.module.css';
import { touchpointsOf } from './importDraft';

/** So many are in the document at first. */
const PAGE = 40;
const NONE = 'none';

type ActivityTableProps = { log: ContactLog; activities: readonly ContactActivity[]; readOnly: boolean };

export function ActivityTable({ log, activities, readOnly }: ActivityTableProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const [all, setAll] = useState(false);
  const ranks = useMemo(
    () => new Map(bottlenecksOf(activities).map(({ id }, at) => [id, at + 1])),
    [activities],
  );
  const choices = useMemo(
    () => [
      { value: NONE, label: t('contacts.notOnMap') },
      ...touchpointsOf(project, log.mapId).map(({ card, stage, lane }) => ({
        value: card.id,
        label: t('contacts.touchpointIn', {
          text: card.text,
          stage: stage.name || t('map.untitledStage'),
          lane: lane.name,
        }),
      })),
    ],
    [project, log.mapId, t],
  );
  const [sort, setSort] = useState<ActivitySort>();
  const [wanted, setWanted] = useState('');
  const nameOf = useMemo(() => new Map(choices.map(({ value, label }) => [value, label])), [choices]);
  const found = useMemo(
    () => sortActivities(filterActivities(activities, wanted, nameOf), sort, nameOf, language()),
    [activities, wanted, sort, nameOf],
  );
  const shown = all ? found : found.slice(0, PAGE);
  const onSort = (column: ActivityColumn): void => {
    const descending = sort?.column === column ? !sort.descending : !WORDS.has(column);
    setSort({ column, descending });
    announce(t('contacts.sorted', { column: t(`contacts.head.${column}`) }));
  };
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{t('contacts.activities')}</h2>
      <p className={styles.about}>{t('contacts.activitiesAbout')}</p>
      <TextField
        size="s"
        type="search"
        className={styles.filter}
        label={t('contacts.filter')}
        value={wanted}
        onChange={setWanted}
      />
      <p className="visually-hidden" role="status">
        {wanted.trim() !== '' &&
          t('contacts.filtered', { count: found.length, n: formatCount(found.length) })}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className={styles.scroll} role="region" aria-label={t('contacts.activities')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {ACTIVITY_COLUMNS.map((column) => {
                const order = sort?.column === column ? orderOf(sort) : undefined;
                return (
                  <th
                    key={column}
                    scope="col"
                    className={WORDS.has(column) ? undefined : styles.number}
                    aria-sort={order}
                  >
                    <SortButton order={order} onSort={() => onSort(column)}>
                      {t(`contacts.head.${column}`)}
                    </SortButton>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((activity) => (
              <ActivityRow
                key={activity.id}
                activity={activity}
                log={log}
                rank={ranks.get(activity.id)}
                choices={choices}
                readOnly={readOnly}
              />
            ))}
          </tbody>
        </table>
      </div>
      {found.length === 0 && <p className={styles.about}>{t('contacts.noneFound')}</p>}
      {shown.length < found.length && (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {t('contacts.showAll', { count: found.length })}
        </Button>
      )}
    </section>
  );
}

type ActivityRowProps = {
  activity: ContactActivity;
  log: ContactLog;
  /** How much of a bottleneck it is: 1 is the worst. */
  rank: number | undefined;
  choices: readonly { value: string; label: string }[];
  readOnly: boolean;
};

// keys: contacts.head.*
function ActivityRow({ activity, log, rank, choices, readOnly }: ActivityRowProps) {
  const t = useT();
  const editor = useEditor();
  const projectId = useProject(({ id }) => id);
  const cardId = activity.cardId;
  const card = useProject((project) => (cardId === undefined ? undefined : cardById(project, cardId)));
  const { name, contacts, people, returned = 0, last = 0, medianWait, longWait } = activity;
  const show = (): void => {
    if (!card) return;
    editor.setSession({ mapId: log.mapId, selection: { kind: 'cards', ids: [card.id] }, reveal: card.id });
    navigate({ screen: 'map', projectId, mapId: log.mapId });
  };
  // A touchpoint in a lane that takes none in the list is still shown as what it is.
  const known = choices.some(({ value }) => value === cardId);
  return (
    <tr data-bottleneck={rank === 1}>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        {rank !== undefined && (
          <Badge tone={rank === 1 ? 'danger' : 'warn'} icon={Hourglass}>
            {t(rank === 1 ? 'contacts.bottleneck' : 'contacts.bottleneckRank', { n: rank })}
          </Badge>
        )}
      </th>
      <td>
        <div className={styles.touchpoint}>
          <Select
            size="s"
            hideLabel
            label={t('contacts.touchpointOf', { name })}
            disabled={readOnly}
            value={cardId === undefined ? NONE : cardId}
            choices={card && !known ? [...choices, { value: card.id, label: card.text }] : choices}
            onChange={(value) =>
              editor.commit(mapActivity, { id: activity.id, cardId: value === NONE ? undefined : value })
            }
          />
          {card && (
            <IconButton
              size="s"
              icon={ArrowUpRight}
              label={t('contacts.showOnMap', { name: card.text })}
              onClick={show}
            />
          )}
        </div>
      </td>
      <td className={styles.number}>{formatCount(contacts)}</td>
      <td className={styles.number}>{formatCount(people)}</td>
      <td className={styles.number}>
        {formatShare(returned / Math.max(1, people))}
        <span className={styles.small}>{formatCount(returned)}</span>
      </td>
      <td className={styles.number}>{formatCount(last)}</td>
      <td className={styles.number}>{medianWait === undefined ? '–' : formatDuration(medianWait)}</td>
      <td className={styles.number}>{longWait === undefined ? '–' : formatDuration(longWait)}</td>
    </tr>
  );
}
