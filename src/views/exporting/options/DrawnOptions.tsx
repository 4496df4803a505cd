// What is drawn with a picture or left out: its title, its legend, the marks of assumption.
import { useT } from '@/i18n/useT';
import { Checkbox } from '@/ui/Checkbox';
import type { OptionProps } from '../exportOption';

export function TitleOption({ options, onOptions }: OptionProps) {
  const label = useT()('exporting.showTitle');
  return <Checkbox label={label} checked={options.title} onChange={(title) => onOptions({ title })} />;
}

export function LegendOption({ options, onOptions }: OptionProps) {
  const label = useT()('exporting.showLegend');
  return <Checkbox label={label} checked={options.legend} onChange={(legend) => onOptions({ legend })} />;
}

export function EvidenceOption({ options, onOptions }: OptionProps) {
  const label = useT()('exporting.showEvidence');
  const checked = options.evidence ?? false;
  return <Checkbox label={label} checked={checked} onChange={(evidence) => onOptions({ evidence })} />;
}
