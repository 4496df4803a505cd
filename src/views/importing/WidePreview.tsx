// WidePreview: the first stages and lanes of a table, each lane with what it is, to be chosen.
import type { TableReading } from '@/formats/tableShape';
import { type LaneRole, laneRoles } from '@/formats/laneRoles';
import { useT } from '@/i18n/useT';
import { Select } from '@/ui/Select';
import styles from './TablePreview.module.css';

/** More is not looked at here; what is left out is counted. */
const LANES = 30;
const STAGES = 8;

export type WidePreviewProps = {
  reading: TableReading;
  onRole: (key: string, role: LaneRole) => void;
};

export function WidePreview({ reading, onRole }: WidePreviewProps) {
  const t = useT();
  // keys: importing.role.*
  const choices = laneRoles.map((role) => ({ value: role, label: t(`importing.role.${role}`) }));
  const stages = reading.stages.slice(0, STAGES);
  const lanes = reading.lanes.slice(0, LANES);
  const [moreStages, moreLanes] = [
    reading.stages.length - stages.length,
    reading.lanes.length - lanes.length,
  ];
  return (
    // The box scrolls, so that the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.box} tabIndex={0} role="group" aria-label={t('importing.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('importing.laneHead')}
            </th>
            {stages.map((name, at) => (
              // Stages of one name are told apart by their place alone.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={at} scope="col" className={styles.stage} dir="auto">
                {name === '' ? t('importing.stage', { n: at + 1 }) : name}
              </th>
            ))}
            {moreStages > 0 && <th scope="col" className={styles.more}>{`+${moreStages}`}</th>}
          </tr>
        </thead>
        <tbody>
          {lanes.map(({ key, name, role, cells }, at) => (
            <tr key={key} data-role={role}>
              <th scope="row" className={styles.lane}>
                <span className={styles.laneName} dir="auto">
                  {name === '' ? t('importing.lane', { n: at + 1 }) : name}
                </span>
                <Select
                  label={t('importing.roleOf', {
                    name: name === '' ? t('importing.lane', { n: at + 1 }) : name,
                  })}
                  hideLabel
                  size="s"
                  value={role}
                  choices={choices}
                  onChange={(next) => next && onRole(key, next)}
                />
              </th>
              {stages.map((_, stage) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={stage} className={styles.cell}>
                  {cells[stage]?.slice(0, 3).map((text, card) => (
                    // oxlint-disable-next-line react/no-array-index-key
                    <span key={card} className={styles.card} dir="auto">
                      {text.slice(0, 200)}
                    </span>
                  ))}
                  {(cells[stage]?.length ?? 0) > 3 && (
                    <span className={styles.more}>{`+${(cells[stage]?.length ?? 0) - 3}`}</span>
                  )}
                </td>
              ))}
              {moreStages > 0 && <td className={styles.more}>…</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {moreLanes > 0 && <p className={styles.rest}>{t('importing.moreLanes', { count: moreLanes })}</p>}
    </div>
  );
}
