// BackgroundOption: what lies behind a picture.
import { backgroundFor } from '@/formats/exportFormat';
import type { PictureBackground } from '@/formats/picture';
import { useT } from '@/i18n/useT';
import { type Choice, Segmented } from '@/ui/Segmented';
import type { OptionProps } from '../exportOption';
import { OptionLine } from './OptionLine';

export function BackgroundOption({ format, options, onOptions }: OptionProps) {
  const t = useT();
  const choices: Choice<PictureBackground>[] = [
    { value: 'paper', label: t('exporting.paper') },
    { value: 'white', label: t('exporting.white') },
    { value: 'transparent', label: t('exporting.transparent') },
    { value: 'ink', label: t('exporting.savesInk') },
  ];
  return (
    <OptionLine label={t('exporting.background')}>
      <Segmented
        size="s"
        label={t('exporting.background')}
        value={backgroundFor(format, options.background)}
        choices={choices.map((choice) => ({
          ...choice,
          disabled: format.options.background?.includes(choice.value) === false,
        }))}
        onChange={(background) => onOptions({ background })}
      />
    </OptionLine>
  );
}
