// Which table of several leaves, and whether a text is set as tables or as an outline.
import type { ExportOptions } from '@/formats/exportFormat';
import { chosenSheet, offeredSheets } from '@/formats/sheets/chosenSheets';
import '@/i18n/en/sheets';
import { useT } from '@/i18n/useT';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import type { OptionProps } from '../exportOption';
import { OptionLine } from './OptionLine';

const asOutline = (open: OptionProps['format']['options'], { textForm }: ExportOptions): boolean =>
  open.textForm !== undefined && textForm === 'outline';

export function TextFormOption({ options, source, onOptions }: OptionProps) {
  const t = useT();
  if (!source.table?.ids.includes('matrix')) return null;
  return (
    <OptionLine label={t('sheets.form')}>
      <Segmented
        size="s"
        label={t('sheets.form')}
        value={options.textForm ?? 'tables'}
        choices={[
          { value: 'tables', label: t('sheets.tables') },
          { value: 'outline', label: t('sheets.outline') },
        ]}
        onChange={(textForm) => onOptions({ textForm })}
      />
    </OptionLine>
  );
}

export function SheetOption({ format, options, source, onOptions }: OptionProps) {
  const t = useT();
  const ids = source.table?.ids ?? [];
  const open = format.options;
  const offered = offeredSheets(open.sheet, ids);
  if (offered.length < 2 || asOutline(open, options)) return null;
  return (
    <Select
      label={t('sheets.which')}
      size="s"
      value={chosenSheet(options.sheet, open.sheet, ids)}
      // keys: sheets.choice.*
      choices={offered.map((value) => ({
        value,
        label: value === 'all' ? t('sheets.all') : t(`sheets.choice.${value}`),
      }))}
      onChange={(sheet) => sheet && onOptions({ sheet })}
    />
  );
}
