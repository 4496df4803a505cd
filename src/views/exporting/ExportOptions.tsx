// The choices of an export: format, and for pictures their size, ground, title and legend.
import type { PictureBackground } from '@/formats/picture';
import { useT } from '@/i18n/useT';
import { Checkbox } from '@/ui/Checkbox';
import { RadioGroup } from '@/ui/RadioGroup';
import { Segmented, type Choice } from '@/ui/Segmented';
import type { ExportChoice, ExportFormat } from './exportFile';
import { backgroundFor } from './exportFile';
import styles from './ExportDialog.module.css';

export type ExportOptionsProps = {
  choice: ExportChoice;
  /** Whether this browser can put pictures on the clipboard. */
  canCopy: boolean;
  onChange: (changes: Partial<ExportChoice>) => void;
};

const SCALES = [1, 2, 4] as const;

export function ExportOptions({ choice, canCopy, onChange }: ExportOptionsProps) {
  const t = useT();
  const { format } = choice;
  const formats: Choice<ExportFormat>[] = [
    { value: 'png', label: t('exporting.png'), note: t('exporting.pngNote') },
    { value: 'jpeg', label: t('exporting.jpeg'), note: t('exporting.jpegNote') },
    { value: 'svg', label: t('exporting.svg'), note: t('exporting.svgNote') },
    { value: 'copy', label: t('exporting.copy'), note: t('exporting.copyNote'), disabled: !canCopy },
    { value: 'json', label: t('exporting.json'), note: t('exporting.jsonNote') },
  ];
  const grounds: Choice<PictureBackground>[] = [
    { value: 'paper', label: t('exporting.paper') },
    { value: 'white', label: t('exporting.white') },
    { value: 'transparent', label: t('exporting.transparent'), disabled: format === 'jpeg' },
  ];
  return (
    <>
      <RadioGroup
        label={t('exporting.format')}
        value={format}
        choices={formats}
        onChange={(next) => onChange({ format: next })}
      />
      {format !== 'json' && (
        <div className={styles.details}>
          {format !== 'svg' && (
            <div className={styles.line}>
              <span aria-hidden>{t('exporting.size')}</span>
              <Segmented
                size="s"
                label={t('exporting.size')}
                value={String(choice.scale)}
                choices={SCALES.map((scale) => ({
                  value: String(scale),
                  label: t('exporting.scale', { scale }),
                }))}
                onChange={(next) => onChange({ scale: SCALES.find((scale) => String(scale) === next) ?? 1 })}
              />
            </div>
          )}
          <div className={styles.line}>
            <span aria-hidden>{t('exporting.background')}</span>
            <Segmented
              size="s"
              label={t('exporting.background')}
              value={backgroundFor(choice)}
              choices={grounds}
              onChange={(background) => onChange({ background })}
            />
          </div>
          <Checkbox
            label={t('exporting.showTitle')}
            checked={choice.title}
            onChange={(title) => onChange({ title })}
          />
          <Checkbox
            label={t('exporting.showLegend')}
            checked={choice.legend}
            onChange={(legend) => onChange({ legend })}
          />
        </div>
      )}
    </>
  );
}
