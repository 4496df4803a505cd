// The choices of an export: format, and of what the format leaves open, size, background, title and legend.
import { backgroundFor, type ExportOptions as Options, type ExportSource } from '@/formats/exportFormat';
import type { PictureBackground } from '@/formats/picture';
import { useT } from '@/i18n/useT';
import { Checkbox } from '@/ui/Checkbox';
import { RadioGroup } from '@/ui/RadioGroup';
import { Segmented, type Choice } from '@/ui/Segmented';
import type { Proportions } from '@/formats/slide';
import { CarriesOption } from './CarriesOption';
import type { ExportTarget } from './exportTargets';
import { LinkOption } from './LinkOption';
import styles from './ExportDialog.module.css';

export type ExportOptionsProps = {
  target: ExportTarget;
  /** Those that what is taken can become. */
  targets: readonly ExportTarget[];
  /** Which choices mean something for what is taken. */
  offers: Readonly<Record<'title' | 'legend' | 'evidence' | 'proportions', boolean>>;
  options: Options;
  source: ExportSource;
  /** Whether this browser can put pictures on the clipboard. */
  canCopy: boolean;
  onTarget: (target: ExportTarget) => void;
  onOptions: (changes: Partial<Options>) => void;
};

export function ExportOptions(props: ExportOptionsProps) {
  const { target, targets, offers, options, source, canCopy, onTarget, onOptions } = props;
  const t = useT();
  const { format } = target;
  const open = format.options;
  const backgrounds: Choice<PictureBackground>[] = [
    { value: 'paper', label: t('exporting.paper') },
    { value: 'white', label: t('exporting.white') },
    { value: 'transparent', label: t('exporting.transparent') },
  ];
  const proportions: Choice<Proportions>[] = [
    { value: 'slide', label: t('exporting.slide') },
    { value: 'own', label: t('exporting.own') },
  ];
  return (
    <>
      <RadioGroup
        label={t('exporting.format')}
        value={target.id}
        choices={targets.map(({ id, label, note, copies }) => ({
          value: id,
          label: t(label),
          note: t(note),
          disabled: copies && !canCopy,
        }))}
        onChange={(id) => onTarget(targets.find((each) => each.id === id) ?? target)}
      />
      {Object.keys(open).length > 0 && (
        <div className={styles.details}>
          {open.scale && (
            <div className={styles.line}>
              <span aria-hidden>{t('exporting.size')}</span>
              <Segmented
                size="s"
                label={t('exporting.size')}
                value={String(options.scale)}
                choices={open.scale.map((scale) => ({
                  value: String(scale),
                  label: t('exporting.scale', { scale }),
                }))}
                onChange={(next) =>
                  onOptions({ scale: open.scale?.find((scale) => String(scale) === next) ?? 1 })
                }
              />
            </div>
          )}
          {open.proportions && offers.proportions && (
            <div className={styles.line}>
              <span aria-hidden>{t('exporting.proportions')}</span>
              <Segmented
                size="s"
                label={t('exporting.proportions')}
                value={options.proportions ?? 'own'}
                choices={proportions}
                onChange={(next) => onOptions({ proportions: next })}
              />
            </div>
          )}
          {open.background && (
            <div className={styles.line}>
              <span aria-hidden>{t('exporting.background')}</span>
              <Segmented
                size="s"
                label={t('exporting.background')}
                value={backgroundFor(format, options.background)}
                choices={backgrounds.map((background) => ({
                  ...background,
                  disabled: open.background?.includes(background.value) === false,
                }))}
                onChange={(background) => onOptions({ background })}
              />
            </div>
          )}
          {open.title && offers.title && (
            <Checkbox
              label={t('exporting.showTitle')}
              checked={options.title}
              onChange={(title) => onOptions({ title })}
            />
          )}
          {open.legend && offers.legend && (
            <Checkbox
              label={t('exporting.showLegend')}
              checked={options.legend}
              onChange={(legend) => onOptions({ legend })}
            />
          )}
          {open.evidence && offers.evidence && (
            <Checkbox
              label={t('exporting.showEvidence')}
              checked={options.evidence ?? false}
              onChange={(evidence) => onOptions({ evidence })}
            />
          )}
          {open.carries && !target.copies && <CarriesOption {...{ options, onOptions }} />}
          {open.link && <LinkOption source={source} />}
        </div>
      )}
    </>
  );
}
