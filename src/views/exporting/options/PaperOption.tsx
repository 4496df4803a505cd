// PaperOption: on which paper a picture is set, on how many sheets, and what to do where its text would be too small.
// keys: paper.sizes.*
import '@/i18n/en/paper';
import type { ExportOptions } from '@/formats/exportFormat';
import type { PaperPlan, Remedy } from '@/formats/paper/paperPlan';
import { MOST_SHEETS } from '@/formats/paper/tiles';
import { LEAST_POINTS } from '@/formats/slide';
import { formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import type { OptionProps } from '../exportOption';
import { OptionLine } from './OptionLine';
import styles from './PaperOption.module.css';

type Chosen = Pick<ExportOptions, 'paper' | 'pages' | 'points'>;

const MM = 25.4 / 72;
/** So many of the letters that are drawn are shown. */
const SAMPLE = 8;

export function PaperOption({ format, options, onPaper, onOptions }: OptionProps) {
  const t = useT();
  if (!onPaper) return null;
  const open = format.options;
  const { canTile, paper, plan } = onPaper;
  const chosen = options.paper ?? 'fit';
  const isTiled = canTile && options.pages === 'tiles' && chosen !== 'fit';
  return (
    <>
      <Select
        label={t('paper.paper')}
        size="s"
        value={chosen}
        choices={(open.paper ?? [])
          .flatMap((value) => value ?? [])
          .map((value) => ({ value, label: t(`paper.sizes.${value}`) }))}
        onChange={(value) => onOptions({ paper: value })}
      />
      {canTile && chosen !== 'fit' && (
        <OptionLine label={t('paper.sheets')}>
          <Segmented
            size="s"
            label={t('paper.sheets')}
            value={isTiled ? 'tiles' : 'one'}
            choices={[
              { value: 'one', label: t('paper.one') },
              { value: 'tiles', label: t('paper.tiles') },
            ]}
            onChange={(pages) => onOptions({ pages })}
          />
        </OptionLine>
      )}
      {isTiled && (
        <OptionLine label={t('paper.points')}>
          <Segmented
            size="s"
            label={t('paper.points')}
            value={String(options.points ?? LEAST_POINTS)}
            choices={(open.points ?? [])
              .flatMap((points) => points ?? [])
              .map((points) => ({
                value: String(points),
                label: t('paper.pointsOf', { points }),
              }))}
            onChange={(points) => onOptions({ points: Number(points) })}
          />
        </OptionLine>
      )}
      <PlanNote {...{ plan, canTile, onOptions }} />
      {paper.drawn.length > 0 && (
        <p className={styles.size}>
          {t('paper.drawn', {
            count: paper.drawn.length,
            sample: paper.drawn.slice(0, SAMPLE).join(' ') + (paper.drawn.length > SAMPLE ? ' …' : ''),
          })}
        </p>
      )}
    </>
  );
}

type PlanNoteProps = { plan: PaperPlan; canTile: boolean; onOptions: (changes: Chosen) => void };

function PlanNote({ plan, canTile, onOptions }: PlanNoteProps) {
  const t = useT();
  if (plan.kind === 'too-many')
    return <p className={styles.note}>{t('paper.tooMany', { most: MOST_SHEETS })}</p>;
  // Rounded down: what is said to be 9 points is 9 points.
  const size = formatNumber(Math.floor(plan.points * 10 + 0.01) / 10);
  if (plan.kind === 'tiles') {
    const { tiles, columns, rows } = plan.tiling;
    return (
      <p className={styles.size}>
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
  const remedies = plan.remedies.filter((remedy) => canTile || 'paper' in remedy);
  const inMm = (points: number): string => formatNumber(Math.round(points * MM));
  if (plan.points >= LEAST_POINTS - 0.05)
    return (
      <p className={styles.size}>
        {t('paper.told', { width: inMm(plan.width), height: inMm(plan.height), size })}
      </p>
    );
  return (
    <div className={styles.details}>
      <p className={styles.note}>{t('paper.tooSmall', { size, least: formatNumber(LEAST_POINTS) })}</p>
      {remedies.length > 0 && (
        <div className={styles.remedies}>
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
