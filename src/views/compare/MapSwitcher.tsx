// MapSwitcher: which two maps are compared, of this project or one of another, and the way to their links.
import { ArrowLeftRight, Link2 } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import type { Comparison, Side } from '@/analysis/comparison';
import '@/i18n/en/linking';
import { useT } from '@/i18n/useT';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { fetched } from '@/ui/fetched';
import { Select } from '@/ui/Select';
import { useEditor, useSession } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { comparedMaps } from '@/analysis/comparedMaps';
import { navigate, type OtherProject, parseRoute } from '@/views/context/router';
import { ChooseOther } from './ChooseOther';
import styles from './MapSwitcher.module.css';

const LinkMaps = fetched(async () => (await import('./LinkMaps')).LinkMaps);

type MapSwitcherProps = {
  /** The open project. */
  project: Project;
  sides: Pick<Comparison, 'from' | 'to'>;
  /** Which side lies in another project, and what that is called. */
  other: (OtherProject & { name: string }) | undefined;
  view: string;
};

const CHOOSE = 'choose';
const OWN = 'own ';
const THEIRS = 'other ';

export function MapSwitcher({ project, sides, other, view }: MapSwitcherProps) {
  const t = useT();
  const [choosing, setChoosing] = useState<'from' | 'to'>();
  const editor = useEditor();
  const linking = useSession((session) => session.dialog === 'links');
  // Whoever leaves the comparison leaves its window.
  useEffect(
    () => () => {
      const isLeft = parseRoute(window.location.hash).screen !== 'compare';
      if (isLeft && editor.store.getState().session.dialog === 'links')
        editor.setSession({ dialog: undefined });
    },
    [editor],
  );
  const theirs = other && sides[other.side].project;
  const choicesOf = (of: Project, prefix: string, name?: string) =>
    mapsOf(of).map((map) => {
      const title = mapName(of, map);
      const label = t('compare.mapChoice', { title, state: t(mapStateLabel[map.state]) });
      return {
        value: prefix + map.id,
        label: name === undefined ? label : t('linking.mapOf', { map: label, project: name }),
      };
    });
  const choices = [
    ...choicesOf(project, OWN),
    ...(theirs ? choicesOf(theirs, THEIRS, other.name || t('linking.untitledProject')) : []),
    { value: CHOOSE, label: t('linking.choose') },
  ];
  const valueOf = (side: 'from' | 'to') => (other?.side === side ? THEIRS : OWN) + sides[side].mapId;

  const go = (from: Side['mapId'], to: Side['mapId'], there: OtherProject | undefined) =>
    navigate({
      screen: 'compare',
      projectId: project.id,
      fromMapId: from,
      toMapId: to,
      view,
      ...(there && { other: { side: there.side, projectId: there.projectId } }),
    });
  const choose = (side: 'from' | 'to', value: string | undefined) => {
    if (value === undefined) return;
    if (value === CHOOSE) return setChoosing(side);
    const isTheirs = value.startsWith(THEIRS);
    const mapId = value.slice((isTheirs ? THEIRS : OWN).length);
    const facing = side === 'from' ? 'to' : 'from';
    let stays = sides[facing].mapId;
    // Of the open project there is always one: who takes both from elsewhere gets a map of it on the other side.
    if (isTheirs && other?.side === facing) {
      const compared = comparedMaps(project);
      stays = (facing === 'from' ? compared.fromMapId : compared.toMapId) ?? mapsOf(project)[0]?.id ?? '';
    }
    const there = other && (isTheirs ? { ...other, side } : other.side === facing ? other : undefined);
    if (side === 'from') go(mapId, stays, there);
    else go(stays, mapId, there);
  };
  const swap = () =>
    go(sides.to.mapId, sides.from.mapId, other && { ...other, side: other.side === 'from' ? 'to' : 'from' });
  const picker = (side: 'from' | 'to') => (
    <Select
      label={t(side === 'from' ? 'compare.from' : 'compare.to')}
      hideLabel
      size="s"
      className={styles.map}
      value={valueOf(side)}
      choices={choices}
      onChange={(value) => choose(side, value)}
    />
  );
  const isOneMap = sides.from.mapId === sides.to.mapId && sides.from.project === sides.to.project;
  return (
    <div className={styles.picker}>
      {picker('from')}
      <IconButton icon={ArrowLeftRight} size="s" label={t('compare.swap')} onClick={swap} />
      {picker('to')}
      <Button
        variant="quiet"
        size="s"
        icon={Link2}
        aria-label={t('linking.open')}
        title={t('linking.open')}
        disabled={isOneMap}
        onClick={() => editor.setSession({ dialog: 'links' })}
      >
        <span className={styles.word}>{t('linking.links')}</span>
      </Button>
      {choosing && (
        <ChooseOther
          project={project}
          side={choosing}
          stays={
            other && other.side !== choosing ? undefined : sides[choosing === 'from' ? 'to' : 'from'].mapId
          }
          view={view}
          onClose={() => setChoosing(undefined)}
        />
      )}
      {linking && !isOneMap && (
        <Suspense>
          <LinkMaps sides={sides} other={other} onClose={() => editor.setSession({ dialog: undefined })} />
        </Suspense>
      )}
    </div>
  );
}
