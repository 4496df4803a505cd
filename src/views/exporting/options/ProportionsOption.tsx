// ProportionsOption: a picture as it is, or in the proportions of a slide.
import type { Proportions } from '@/formats/slide';
import { useT } from '@/i18n/useT';
import { type Choice, Segmented } from '@/ui/Segmented';
import type { OptionProps } from '../exportOption';
import { OptionLine } from './OptionLine';

export function ProportionsOption({ options, onOptions }: OptionProps) {
  const t = useT();
  const choices: Choice<Proportions>[] = [
    { value: 'slide', label: t('exporting.slide') },
    { value: 'own', label: t('exporting.own') },
  ];
  return (
    <OptionLine label={t('exporting.proportions')}>
      <Segmented
        size="s"
        label={t('exporting.proportions')}
        value={options.proportions ?? 'own'}
        choices={choices}
        onChange={(proportions) => onOptions({ proportions })}
      />
    </OptionLine>
  );
}
