// PresetChips: what somebody needs a file for, one click each; the one that was chosen stays marked until a choice differs.
import { PRESETS, type PresetId } from '@/formats/exportFormat';
import { useT } from '@/i18n/useT';
import styles from './PresetChips.module.css';
import { presetWords } from './presets';

type PresetChipsProps = { chosen: PresetId | undefined; onPreset: (id: PresetId) => void };

export function PresetChips({ chosen, onPreset }: PresetChipsProps) {
  const t = useT();
  return (
    <div role="group" aria-label={t('exporting.presets')} className={styles.chips}>
      <span className={styles.label} aria-hidden>
        {t('exporting.presets')}
      </span>
      {PRESETS.map((id) => {
        const { label, note } = presetWords(id);
        return (
          <button
            key={id}
            type="button"
            className={styles.chip}
            aria-pressed={id === chosen}
            title={t(note)}
            onClick={() => onPreset(id)}
          >
            {t(label)}
          </button>
        );
      })}
    </div>
  );
}
