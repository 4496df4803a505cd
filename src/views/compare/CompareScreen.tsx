// CompareScreen: two maps against each other, in the view that the address names, with every difference listed.
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { comparing } from '@/analysis/compare';
import type { Comparison } from '@/analysis/comparison';
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
import { type DifferenceRow, differenceRows } from './differenceRows';
import { factsOfLines, filterLines, isNarrowed, type LineFilter } from './lineFilter';
import { MapPicker } from './MapPicker';
import { NothingToCompare } from './NothingToCompare';
import { openInMap } from './openInMap';
import { type StoryLine, storyLines } from './storyLines';
import { StoryPanel } from './StoryPanel';
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
  const [, redraw] = useState(0);
  const route = parseRoute(useHash());
  const wanted = route.screen === 'compare' ? route.view : undefined;
  const view = compareViews.find(({ name }) => name === wanted) ?? compareViews[0];
  const setView = (name: string) => {
    navigate({ screen: 'compare', projectId, fromMapId, toMapId, view: name }, { replace: true });
    // The address has changed already, and its news come later: until then the choice would fall back.
    redraw((count) => count + 1);
  };
  return { view, setView };
}

/** With no more cards than this in a project two maps are compared and laid out with the first picture. */
const SMALL = 600;

type Found = {
  comparison: Comparison;
  rows: readonly DifferenceRow[];
  story: Story;
  lines: readonly StoryLine[];
};

function* findDifferences(project: Project, fromMapId: Id, toMapId: Id): Steps<Found> {
  const comparison = yield* comparing({ project, mapId: fromMapId }, { project, mapId: toMapId });
  const rows = differenceRows(comparison);
  yield;
  const story = storyOf(comparison);
  yield;
  return { comparison, rows, story, lines: storyLines(comparison, rows, story.problems) };
}

// keys: compare.views.*
function TwoMaps({ project, from, to }: { project: Project; from: JourneyMap; to: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  const { view, setView } = useView(project.id, from.id, to.id);
  const [filter, setFilter] = useState<LineFilter>({ text: '' });
  const [wish, setWish] = useState<Wish>();

  const isSmall = countCards(project.cards) <= SMALL;
  const begin = useCallback(() => findDifferences(project, from.id, to.id), [project, from.id, to.id]);
  const found = useSteps(begin, isSmall);
  // Marks and maps follow when the letters of a search are through.
  const passed = useDeferredValue(filter);
  const narrowed = isNarrowed(passed);
  // Words are searched as they are read: in the language of the interface.
  const facts = useMemo(
    () => (found && narrowed ? factsOfLines(found.comparison, found.lines) : undefined),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- with another language `t` is another
    [found, narrowed, t],
  );
  const shown = useMemo(
    () => (found && facts ? filterLines(found.lines, facts, passed) : found?.lines),
    [found, facts, passed],
  );
  const marked = useMemo(
    () => (shown === found?.lines ? found?.rows : shown?.flatMap(({ row }) => row ?? [])),
    [found, shown],
  );
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
      {view.alone ? null : found && shown ? (
        <StoryPanel
          {...{ ...found, shown, filter, states }}
          differences={found.rows.length}
          onFilter={setFilter}
          activeKey={wish?.key}
          onPick={pickInList}
          onOpen={open}
        />
      ) : (
        <aside className={styles.wanted} aria-label={t('compare.differences')} aria-busy />
      )}
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
    </div>
  );
}
