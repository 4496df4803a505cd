// PlanNote: on how many sheets a picture comes out, how large its text is there, and what helps where that is too small.
// keys: paper.sizes.*
import '@/i18n/en/paper';
import type { ExportOptions } from '@/formats/exportFormat';
import type { DocumentPlan, PaperPlan, Remedy } from '@/formats/paper/paperPlan';
import { MOST_SHEETS } from '@/formats/paper/tiles';
import { LEAST_POINTS } from '@/formats/slide';
import { formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import styles from './ReadingNote.module.css';

type Chosen = Pick<ExportOptions, 'paper' | 'pages' | 'points'>;

const MM = 25.4 / 72;

type PlanNoteProps = {
  plan: PaperPlan;
  /** Of many pages it is told of all of them, whichever is shown. */
  document: DocumentPlan | 'coming' | undefined;
  canTile: boolean;
  onOptions: (changes: Chosen) => void;
};

// Rounded down: what is said to be 9 points is 9 points.
const inPoints = (points: number): string => formatNumber(Math.floor(points * 10 + 0.01) / 10);

/** Numbers in their order as people write them, neighbours as a range. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs
    .map(({ from, to }) =>
      from === to ? formatNumber(from) : `${formatNumber(from)}\u2013${formatNumber(to)}`,
    )
    .join(', ');
}

export function PlanNote({ plan, document, canTile, onOptions }: PlanNoteProps) {
  const t = useT();
  if (plan.kind === 'too-many')
    return <p className={styles.small}>{t('paper.tooMany', { most: MOST_SHEETS })}</p>;
  if (document === 'coming') return <p className={styles.quiet}>{t('paper.measuring')}</p>;
  const size = inPoints((document ?? plan).points);
  const overviews = document?.overviews ?? [];
  const atAGlance =
    overviews.length > 0 ? t('paper.overviews', { count: overviews.length, pages: ranges(overviews) }) : '';
  if (plan.kind === 'tiles') {
    const { tiles, columns, rows } = plan.tiling;
    return (
      <p className={styles.quiet}>
        {t('paper.toldTiles', {
          count: tiles.length,
          paper: t(`paper.sizes.${plan.paper}`),
          across: columns.length,
          down: rows.length,
          size,
        })}
      </p>
    );
  }
  const remedies = (document ?? plan).remedies.filter((remedy) => canTile || 'paper' in remedy);
  const inMm = (points: number): string => formatNumber(Math.round(points * MM));
  if (document ? document.small.length === 0 : plan.points >= LEAST_POINTS - 0.05)
    return (
      <p className={styles.quiet}>
        {document
          ? [t('paper.toldAll', { size }), atAGlance].filter(Boolean).join(' ')
          : t('paper.told', { width: inMm(plan.width), height: inMm(plan.height), size })}
      </p>
    );
  const least = formatNumber(LEAST_POINTS);
  return (
    <div className={styles.note}>
      <p className={styles.small}>
        {document
          ? t('paper.tooSmallOn', {
              size,
              least,
              count: document.small.length,
              pages: ranges(document.small),
            })
          : t('paper.tooSmall', { size, least })}
      </p>
      {atAGlance !== '' && <p className={styles.quiet}>{atAGlance}</p>}
      {remedies.length > 0 && (
        <div className={styles.helps}>
          {remedies.map((remedy) => (
            <Button
              key={'paper' in remedy ? remedy.paper : 'tiles'}
              size="s"
              onClick={() => onOptions(remedy)}
            >
              {wordOf(remedy)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
  function wordOf(remedy: Remedy): string {
    return 'paper' in remedy
      ? t('paper.useLarger', { paper: t(`paper.sizes.${remedy.paper}`) })
      : t('paper.useTiles');
  }
}
