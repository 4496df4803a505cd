// Ways: how people really go, the most frequent first, and where they leave the path that is drawn.
import { ArrowRight, CornerDownRight, RotateCw } from 'lucide-react';
import type { LogPath, StepFate } from '@/analysis/contactInsights';
import { formatCount, formatShare } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { walksOf } from '@/analysis/walks';
import { activitiesOf, cardById } from '@/model/select';
import type { ContactLog } from '@/model/types';
import { Icon, type LucideIcon } from '@/ui/Icon';
import { useProject } from '@/views/context/EditorContext';
import styles from './Report.module.css';

/** Of a very long way only so many steps are written. */
const STEPS = 24;
/** Of steps that nobody goes only so many are named. */
const UNWALKED = 6;

const icons: Record<StepFate, LucideIcon> = {
  drawn: ArrowRight,
  unknown: ArrowRight,
  again: RotateCw,
  left: CornerDownRight,
};

type WaysProps = { log: ContactLog; path: LogPath };

export function Ways({ log, path }: WaysProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const ways = log.ways ?? [];
  const { followed, unwalked } = path;
  const known = new Set(activitiesOf(project, log.id).flatMap(({ cardId }) => cardId ?? []));
  const drawn = path.drawn.any ? walksOf(project, log.mapId) : [];
  if (ways.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{t('contacts.ways')}</h2>
      <p className={styles.about}>
        {path.drawn.any && followed.of > 0
          ? t('contacts.followed', {
              share: formatShare(followed.steps / followed.of),
              steps: formatCount(followed.of),
            })
          : t('contacts.noDrawnPath')}
      </p>
      {drawn.length > 0 && (
        <ul className={styles.ways} aria-label={t('contacts.drawnPath')}>
          {drawn.map(({ path: { id, name }, runs }) => (
            <li key={id} className={styles.drawn}>
              <div className={styles.share}>
                <b>{t('contacts.drawnPath')}</b>
                <span>{name}</span>
              </div>
              <ol className={styles.run}>
                {runs
                  .flat()
                  .slice(0, STEPS)
                  .map(({ card }, at) => (
                    // A path may come by a touchpoint again.
                    // oxlint-disable-next-line react/no-array-index-key
                    <li key={at}>
                      {at > 0 && <Icon icon={ArrowRight} size={14} />}
                      <span className={styles.step} data-mapped={known.has(card.id)}>
                        {card.text}
                      </span>
                    </li>
                  ))}
              </ol>
            </li>
          ))}
        </ul>
      )}
      <ol className={styles.ways}>
        {ways.map(({ steps, people }) => (
          <li key={steps.join(' ')}>
            <div className={styles.share}>
              <b>{formatShare(people / Math.max(1, log.people))}</b>
              <span>{t('contacts.peopleCount', { count: people, n: formatCount(people) })}</span>
            </div>
            <ol className={styles.run}>
              {steps.slice(0, STEPS).map((key, at) => {
                const before = steps[at - 1];
                const fate = before === undefined ? undefined : path.fate(before, key);
                const apart = path.drawn.any && fate === 'left';
                return (
                  // The same activity may come again and again.
                  // oxlint-disable-next-line react/no-array-index-key
                  <li key={at} data-fate={apart ? 'left' : undefined}>
                    {fate && <Icon icon={apart || fate === 'again' ? icons[fate] : ArrowRight} size={14} />}
                    {apart && <span className={styles.apart}>{t('contacts.leavesPath')}</span>}
                    <span className={styles.step} data-mapped={path.activity(key)?.cardId !== undefined}>
                      {path.activity(key)?.name}
                    </span>
                  </li>
                );
              })}
              {steps.length > STEPS && <li>{t('contacts.moreSteps', { count: steps.length - STEPS })}</li>}
            </ol>
          </li>
        ))}
      </ol>
      {unwalked.length > 0 && (
        <div className={styles.unwalked}>
          <h3 className={styles.subtitle}>{t('contacts.unwalked')}</h3>
          <ul>
            {unwalked.slice(0, UNWALKED).map(([from, to]) => (
              <li key={`${from} ${to}`}>
                {t('contacts.step', {
                  from: cardById(project, from)?.text ?? '',
                  to: cardById(project, to)?.text ?? '',
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
