// The stages that a strategy stands on: those of its findings, and those that it was put on.
import { Plus, Unlink } from 'lucide-react';
import { placeStrategy } from '@/commands/strategies';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf, stagesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Project, Stage, Strategy } from '@/model/types';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProjectShallow } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import styles from './Inspector.module.css';
import answers from './StrategyAnswers.module.css';

type StrategyStagesProps = { strategy: Strategy; mapId?: Id | undefined };

/** The maps that are asked about: one, or all of the project. */
const asked = (project: Project, mapId: Id | undefined) =>
  mapsOf(project).filter(({ id }) => mapId === undefined || id === mapId);

export function StrategyStages({ strategy: { id, stageIds = [] }, mapId }: StrategyStagesProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const here = useProjectShallow((project) =>
    asked(project, mapId).flatMap((map) =>
      stagesOf(project, map.id).filter((stage) =>
        strategiesInStage(project, map.id, stage.id).some((one) => one.id === id),
      ),
    ),
  );
  const several = useProjectShallow((project) => asked(project, mapId)).length > 1;
  const nameOf = (stage: Stage): string => stage.name || t('map.untitledStage');
  const entries = (): MenuEntry[] => {
    const { project } = editor.store.getState();
    const groups = asked(project, mapId).map((map) => ({
      group: mapName(project, map),
      entries: stagesOf(project, map.id)
        .filter((stage) => !stageIds.includes(stage.id))
        .map((stage) => ({
          id: stage.id,
          label: nameOf(stage),
          run: () => void editor.commit(placeStrategy, { id, stageId: stage.id, on: true }),
        })),
    }));
    return several ? groups.filter((group) => group.entries.length > 0) : (groups[0]?.entries ?? []);
  };
  const titleOf = (stage: Stage): string | undefined => {
    const { project } = editor.store.getState();
    const map = project.maps[stage.mapId];
    return several && map ? mapName(project, map) : undefined;
  };
  return (
    <Section
      title={t('inspector.onStages')}
      aside={
        !readOnly && (
          <Menu
            align="end"
            trigger={<IconButton icon={Plus} size="xs" label={t('inspector.putOnStage')} />}
            entries={entries}
          />
        )
      }
    >
      <ul className={styles.links}>
        {here.map((stage) => {
          const own = stageIds.includes(stage.id);
          const where = [titleOf(stage), own ? undefined : t('inspector.throughFinding')]
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={stage.id} className={styles.linkRow}>
              <span className={styles.link}>
                <span className={answers.words}>
                  <span dir="auto">{nameOf(stage)}</span>
                  {where !== '' && <span className={answers.facts}>{where}</span>}
                </span>
              </span>
              {own && !readOnly && (
                <IconButton
                  icon={Unlink}
                  size="xs"
                  label={t('inspector.takeOffStage', { name: nameOf(stage) })}
                  onClick={() => editor.commit(placeStrategy, { id, stageId: stage.id, on: false })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
