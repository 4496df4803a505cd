// CarriesOption: whether a picture has the project in it, and what that means for whoever gets it.
import { useT } from '@/i18n/useT';
import { Checkbox } from '@/ui/Checkbox';
import styles from '../ExportDialog.module.css';
import type { OptionProps } from '../exportOption';

export function CarriesOption({ options: { carries = false }, onOptions }: OptionProps) {
  const t = useT();
  return (
    <>
      <Checkbox
        label={t('exporting.carries')}
        checked={carries}
        onChange={(next) => onOptions({ carries: next })}
      />
      {carries && <p className={styles.note}>{t('exporting.carriesNote')}</p>}
    </>
  );
}
