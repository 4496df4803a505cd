// PaperOption: on which paper a picture is set, and on how many sheets.
// keys: paper.sizes.*
import '@/i18n/en/paper';
import { LEAST_POINTS } from '@/formats/slide';
import { useT } from '@/i18n/useT';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import type { OptionProps } from '../exportOption';
import { OptionLine } from './OptionLine';
import styles from '../ExportDialog.module.css';

/** So many of the letters that are drawn are shown. */
const SAMPLE = 8;

export function PaperOption({ format, options, onPaper, onOptions }: OptionProps) {
  const t = useT();
  if (!onPaper) return null;
  const open = format.options;
  const { canTile, paper } = onPaper;
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
