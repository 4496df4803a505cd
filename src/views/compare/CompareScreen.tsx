// CompareScreen: two maps against each other, in the view that the address names, with every difference listed.
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { comparing } from '@/analysis/compare';
import { type Comparison, DIFFERENCE_KINDS, type DifferenceKind } from '@/analysis/comparison';
import { curveGap } from '@/analysis/curveGap';
import { type Story, storyOf } from '@/analysis/story';
import '@/i18n/en/compare';
import { useT } from '@/i18n/useT';
import { countCards } from '@/model/cardTable';
import type { Id } from '@/model/id';
import type { Steps } from '@/model/steps';
import type { JourneyMap, Project } from '@/model/types';
import { Segmented } from '@/ui/Segmented';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { mapStateLabel } from '@/views/context/mapState';
import { navigate, parseRoute, useHash } from '@/views/context/router';
import styles from './CompareScreen.module.css';
import type { RecordRef, Wish } from './compareView';
import { compareViews } from './compareViews';
import { DifferencePanel } from './DifferencePanel';
import { type DifferenceRow, differenceRows, filterRows } from './differenceRows';
import { MapPicker } from './MapPicker';
import { NothingToCompare } from './NothingToCompare';
import { openInMap } from './openInMap';
import { personasCompared } from '@/analysis/personasCompared';
import { useSteps } from './useSteps';
import { Waiting } from './Waiting';
import { mapName } from '@/views/context/mapName';

export type CompareScreenProps = { fromMapId: Id | undefined; toMapId: Id | undefined };

export function CompareScreen({ fromMapId, toMapId }: CompareScreenProps) {
  const project = useProject((whole) => whole);
  const from = project.maps[fromMapId ?? ''];
  const to = project.maps[toMapId ?? ''];
  if (!from || !to) return <NothingToCompare project={project} />;
  return <TwoMaps key={`${from.id} ${to.id}`} project={project} from={from} to={to} />;
}

/** The view that the address names, and the way to another; the address is the only place that knows it. */
function useView(projectId: Id, fromMapId: Id, toMapId: Id) {
  const route = parseRoute(useHash());
  const wanted = route.screen === 'compare' ? route.view : undefined;
  const view = compareViews.find(({ name }) => name === wanted) ?? compareViews[0];
  const setView = (name: string) =>
    navigate({ screen: 'compare', projectId, fromMapId, toMapId, view: name }, { replace: true });
  return { view, setView };
}

/** With no more cards than this in a project two maps are compared and laid out with the first picture. */
const SMALL = 600;

type Found = { comparison: Comparison; rows: readonly DifferenceRow[]; story: Story };

function* findDifferences(project: Project, fromMapId: Id, toMapId: Id): Steps<Found> {
  const comparison = yield* comparing({ project, mapId: fromMapId }, { project, mapId: toMapId });
  const rows = differenceRows(comparison);
  yield;
  return { comparison, rows, story: storyOf(comparison) };
}

// keys: compare.views.*
function TwoMaps({ project, from, to }: { project: Project; from: JourneyMap; to: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  const { view, setView } = useView(project.id, from.id, to.id);
  const [shown, setShown] = useState<ReadonlySet<DifferenceKind>>(new Set(DIFFERENCE_KINDS));
  const [wish, setWish] = useState<Wish>();

  const isSmall = countCards(project.cards) <= SMALL;
  const begin = useCallback(() => findDifferences(project, from.id, to.id), [project, from.id, to.id]);
  const found = useSteps(begin, isSmall);
  const marked = useMemo(() => found && filterRows(found.rows, shown), [found, shown]);
  const persona = useMemo(() => found && personasCompared(found.comparison)[0], [found]);
  const gap = useMemo(() => found && curveGap(found.comparison, persona?.id ?? ''), [found, persona]);
  useEffect(() => compareViews.forEach(({ Screen }) => void Screen.ahead()), []);

  const titleOf = (map: JourneyMap) => mapName(project, map);
  // Two maps of one state are told apart by their titles.
  const states =
    from.state === to.state
      ? { from: titleOf(from), to: titleOf(to) }
      : { from: t(mapStateLabel[from.state]), to: t(mapStateLabel[to.state]) };
  const pick = useCallback(
    (key: string) => setWish((last) => ({ key, turn: (last?.turn ?? 0) + 1 })),
    [setWish],
  );
  const pickInList = (key: string) => {
    const isPath = found?.rows.find((row) => row.key === key)?.of === 'path';
    const places = compareViews.find(({ showsPlaces }) => showsPlaces);
    if (!isPath && !view.showsPlaces && places) setView(places.name);
    pick(key);
  };
  const open = (record: RecordRef) => openInMap(editor, record, from.id, to.id);
  return (
    <div className={styles.screen} data-alone={view.alone}>
      <div className={styles.bar}>
        <MapPicker project={project} from={from} to={to} view={view.name} />
        <Segmented
          label={t('compare.view')}
          value={view.name}
          onChange={setView}
          choices={compareViews.map(({ name }) => ({ value: name, label: t(`compare.views.${name}`) }))}
        />
      </div>
      <div className={styles.view} aria-busy={!found}>
        {!found || !marked ? (
          <Waiting />
        ) : (
          <Suspense fallback={<Waiting />}>
            <view.Screen
              key={view.name}
              comparison={found.comparison}
              story={found.story}
              allRows={found.rows}
              rows={marked}
              onOpen={open}
              isSmall={isSmall}
              wish={wish}
              onPick={pick}
              states={states}
              labels={{ from: `${states.from}: ${titleOf(from)}`, to: `${states.to}: ${titleOf(to)}` }}
            />
          </Suspense>
        )}
      </div>
      {view.alone ? null : found && gap ? (
        <DifferencePanel
          {...{ ...found, gap, shown, states }}
          personaName={persona?.name}
          onShown={setShown}
          activeKey={wish?.key}
          onPick={pickInList}
          onOpen={open}
        />
      ) : (
        <aside className={styles.wanted} aria-label={t('compare.differences')} aria-busy />
      )}
    </div>
  );
}
