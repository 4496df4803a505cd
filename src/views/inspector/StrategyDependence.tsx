// What a strategy depends on: the others that must be there first. One that waits for this one cannot be chosen.
import { Plus, Unlink } from 'lucide-react';
import { wouldCircle } from '@/analysis/strategyOrder';
import { dependOn } from '@/commands/strategies';
import { useT } from '@/i18n/useT';
import { strategiesOf } from '@/model/select';
import type { Strategy } from '@/model/types';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { strategyName } from '@/views/context/strategyWords';
import styles from './Inspector.module.css';
import answers from './StrategyAnswers.module.css';

export function StrategyDependence({ strategy: { id, dependsOnIds = [] } }: { strategy: Strategy }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const strategies = useProject((project) => project.strategies);
  const before = dependsOnIds.flatMap((one) => strategies[one] ?? []);
  const entries = (): MenuEntry[] => {
    const others = strategiesOf(editor.store.getState().project).filter(
      (one) => one.id !== id && !dependsOnIds.includes(one.id),
    );
    if (others.length === 0) return [{ id: 'none', label: t('strategies.noOther'), disabled: true }];
    return others.map((one) => {
      const circle = wouldCircle((asked) => strategies[asked], id, one.id);
      return {
        id: one.id,
        label: strategyName(one, t),
        disabled: circle,
        ...(circle
          ? { note: t('strategies.wouldCircle') }
          : one.status && { note: t(`scene.status.${one.status}`) }),
        run: () => void editor.commit(dependOn, { id, onId: one.id, depends: true }),
      };
    });
  };
  return (
    <Section
      title={t('strategies.dependsOn')}
      aside={
        !readOnly && (
          <Menu
            align="end"
            trigger={<IconButton icon={Plus} size="xs" label={t('strategies.addDependence')} />}
            entries={entries}
          />
        )
      }
    >
      {before.length === 0 && <p className={styles.none}>{t('strategies.dependsOnNothing')}</p>}
      <ul className={styles.links}>
        {before.map((one) => {
          const name = strategyName(one, t);
          return (
            <li key={one.id} className={styles.linkRow}>
              <span className={styles.link}>
                <span className={answers.words}>
                  <span dir="auto">{name}</span>
                  {one.status && <span className={answers.facts}>{t(`scene.status.${one.status}`)}</span>}
                </span>
              </span>
              {!readOnly && (
                <IconButton
                  icon={Unlink}
                  size="xs"
                  label={t('strategies.dependsNot', { name })}
                  onClick={() => editor.commit(dependOn, { id, onId: one.id, depends: false })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
