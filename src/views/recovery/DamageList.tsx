// DamageList: records of the database that do not verify, each to be saved as a file of one's own.
import { Download, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatWhen } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { type DamagedRecord, findDamage } from '@/storage/damage';
import type { Disk } from '@/storage/disk';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import styles from './DamageList.module.css';
import { titleOf } from './sourceWords';

export type DamageListProps = { disk: Disk; onSave: (record: DamagedRecord) => void };

export function DamageList({ disk, onSave }: DamageListProps) {
  const t = useT();
  const [records, setRecords] = useState<readonly DamagedRecord[]>([]);
  useEffect(() => {
    let left = false;
    const told = (record: DamagedRecord) => {
      // Checked again on the way, a record is still the same one.
      setRecords((before) => [...before.filter(({ key }) => key !== record.key), record]);
    };
    // What cannot even be gone through is told by the gate before every screen.
    findDamage(
      disk,
      (record) => !left && told(record),
      () => left,
    ).catch(() => undefined);
    return () => {
      left = true;
    };
  }, [disk]);
  if (records.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="damage-title">
      <h2 id="damage-title" className={styles.title}>
        {t('recovery.damageTitle')}
      </h2>
      <p className={styles.text}>{t('recovery.damageText')}</p>
      <ul className={styles.list}>
        {records.map((record) => {
          const what = t(`recovery.damage.${record.kind}`);
          return (
            <li key={record.key} className={styles.record}>
              <Icon icon={TriangleAlert} />
              <span className={styles.words}>
                <span className={styles.name}>{titleOf(record)}</span>
                <span className={styles.what}>
                  {[what, record.at !== undefined && formatWhen(record.at)].filter(Boolean).join(' – ')}
                </span>
              </span>
              <Button
                size="s"
                icon={Download}
                aria-label={t('recovery.saveRecordNamed', { what, title: titleOf(record) })}
                onClick={() => onSave(record)}
              >
                {t('recovery.saveRecord')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
