// Whose strategies are shown: everybody's, one person's, or those that nobody answers for.
import { useT } from '@/i18n/useT';
import type { Strategy } from '@/model/types';
import { Select } from '@/ui/Select';
import { useEditor, useSession } from '@/views/context/EditorContext';
import styles from './StrategiesScreen.module.css';

const ALL = 'all';
const NOBODY = 'nobody';
const named = (owner: string): string => `owner ${owner}`;

const ownerOf = ({ owner }: Strategy): string => (owner?.trim() ? named(owner.trim()) : NOBODY);

/** The strategies that a choice leaves; one that leaves none, because it went, leaves all. */
export function ownerChoice(
  strategies: readonly Strategy[],
  choice: string | undefined,
): readonly Strategy[] {
  if (choice === undefined) return strategies;
  const left = strategies.filter((strategy) => ownerOf(strategy) === choice);
  return left.length > 0 ? left : strategies;
}

export function OwnerFilter({ strategies }: { strategies: readonly Strategy[] }) {
  const t = useT();
  const editor = useEditor();
  const choice = useSession(({ planOwner }) => planOwner);
  const known = new Set(strategies.map(ownerOf));
  const owners = [...known].filter((one) => one !== NOBODY).sort((a, b) => a.localeCompare(b));
  return (
    <Select
      label={t('strategies.ownerFilter')}
      hideLabel
      className={styles.owner}
      value={choice !== undefined && known.has(choice) ? choice : ALL}
      choices={[
        { value: ALL, label: t('strategies.allOwners') },
        ...owners.map((value) => ({ value, label: value.slice(named('').length) })),
        ...(known.has(NOBODY) ? [{ value: NOBODY, label: t('strategies.nobody') }] : []),
      ]}
      onChange={(next) => editor.setSession({ planOwner: next === ALL ? undefined : next })}
    />
  );
}
