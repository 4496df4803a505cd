// MapPicker: which two maps are compared, and which of them is the first.
import { ArrowLeftRight } from 'lucide-react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { JourneyMap, Project } from '@/model/types';
import { IconButton } from '@/ui/IconButton';
import { Select } from '@/ui/Select';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { navigate } from '@/views/context/router';
import styles from './MapPicker.module.css';

type MapPickerProps = { project: Project; from: JourneyMap; to: JourneyMap; view: string };

export function MapPicker({ project, from, to, view }: MapPickerProps) {
  const t = useT();
  const choices = mapsOf(project).map((map) => ({
    value: map.id,
    label: t('compare.mapChoice', {
      title: mapName(project, map),
      state: t(mapStateLabel[map.state]),
    }),
  }));
  const choose = (fromId: Id | undefined, toId: Id | undefined) => {
    if (fromId !== undefined && toId !== undefined)
      navigate({ screen: 'compare', projectId: project.id, fromMapId: fromId, toMapId: toId, view });
  };
  return (
    <div className={styles.picker}>
      <Select
        label={t('compare.from')}
        hideLabel
        size="s"
        className={styles.map}
        value={from.id}
        choices={choices}
        onChange={(id) => choose(id, to.id)}
      />
      <IconButton
        icon={ArrowLeftRight}
        size="s"
        label={t('compare.swap')}
        onClick={() => choose(to.id, from.id)}
      />
      <Select
        label={t('compare.to')}
        hideLabel
        size="s"
        className={styles.map}
        value={to.id}
        choices={choices}
        onChange={(id) => choose(from.id, id)}
      />
    </div>
  );
}
