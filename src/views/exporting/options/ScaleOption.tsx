// ScaleOption: how many pixels a unit of the picture has.
import { useT } from '@/i18n/useT';
import { Segmented } from '@/ui/Segmented';
import type { OptionProps } from '../exportOption';
import { OptionLine } from './OptionLine';

export function ScaleOption({ format, options, onOptions }: OptionProps) {
  const t = useT();
  const { scale: scales = [] } = format.options;
  return (
    <OptionLine label={t('exporting.size')}>
      <Segmented
        size="s"
        label={t('exporting.size')}
        value={String(options.scale)}
        choices={scales.flatMap((scale) =>
          scale === undefined ? [] : { value: String(scale), label: t('exporting.scale', { scale }) },
        )}
        onChange={(next) =>
          onOptions({ scale: scales.find((scale) => String(scale) === next) ?? options.scale })
        }
      />
    </OptionLine>
  );
}
