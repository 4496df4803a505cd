// A period: one of the last quarters and months, days of one's own, or none.
import type { Period } from '@/analysis/measuredAt';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useState } from 'react';
import styles from './Dialogs.module.css';
import { NO_PERIOD, OWN_PERIOD, periodChoices, periodFromKey, periodKey } from './periodChoices';

type PeriodFieldProps = { value: Period | undefined; onChange: (period: Period | undefined) => void };

export function PeriodField({ value, onChange }: PeriodFieldProps) {
  const t = useT();
  const [own, setOwn] = useState(false);
  const today = todayIso();
  return (
    <>
      <Select
        label={t('measures.period')}
        value={own ? OWN_PERIOD : periodKey(value)}
        choices={[
          ...periodChoices(today, value, t),
          { value: OWN_PERIOD, label: t('measures.ownPeriod') },
          { value: NO_PERIOD, label: t('measures.noPeriod') },
        ]}
        onChange={(key) => {
          setOwn(key === OWN_PERIOD);
          if (key !== OWN_PERIOD) onChange(periodFromKey(key));
          else if (!value) onChange({ from: today, to: today });
        }}
      />
      {own && value && (
        <div className={styles.pair}>
          <TextField
            label={t('measures.from')}
            type="date"
            value={value.from}
            max={value.to}
            onChange={(from) => from !== '' && onChange({ from, to: value.to < from ? from : value.to })}
          />
          <TextField
            label={t('measures.to')}
            type="date"
            value={value.to}
            min={value.from}
            onChange={(to) => to !== '' && onChange({ from: value.from > to ? to : value.from, to })}
          />
        </div>
      )}
    </>
  );
}
