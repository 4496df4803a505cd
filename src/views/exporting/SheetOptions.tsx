// SheetOptions: which table of several leaves, and whether a text is set as tables or as an outline.
import type { ExportFormat, ExportOptions } from '@/formats/exportFormat';
import { chosenSheet, offeredSheets } from '@/formats/sheets/chosenSheets';
import type { SheetId } from '@/formats/sheets/sheet';
import '@/i18n/en/sheets';
import { useT } from '@/i18n/useT';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import styles from './ExportDialog.module.css';

type SheetOptionsProps = {
  /** What the format leaves open. */
  open: ExportFormat['options'];
  /** The tables that there are. */
  sheets: readonly SheetId[];
  options: ExportOptions;
  onOptions: (changes: Partial<ExportOptions>) => void;
};

export function SheetOptions({ open, sheets, options, onOptions }: SheetOptionsProps) {
  const t = useT();
  const offered = offeredSheets(open.sheet, sheets);
  const isOutline = open.textForm !== undefined && options.textForm === 'outline';
  return (
    <>
      {open.textForm && sheets.includes('matrix') && (
        <div className={styles.line}>
          <span aria-hidden>{t('sheets.form')}</span>
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
        </div>
      )}
      {offered.length > 1 && !isOutline && (
        <Select
          label={t('sheets.which')}
          size="s"
          value={chosenSheet(options.sheet, open.sheet, sheets)}
          // keys: sheets.choice.*
          choices={offered.map((value) => ({
            value,
            label: value === 'all' ? t('sheets.all') : t(`sheets.choice.${value}`),
          }))}
          onChange={(sheet) => sheet && onOptions({ sheet })}
        />
      )}
    </>
  );
}
