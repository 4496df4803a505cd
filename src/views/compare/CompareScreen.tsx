// CompareScreen: two maps against each other, in the view that the address names, with every difference listed.
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import '@/i18n/en/compare';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Segmented } from '@/ui/Segmented';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { navigate, type OtherProject, parseRoute, useHash } from '@/views/context/router';
import styles from './CompareScreen.module.css';
import type { Wish } from './compareView';
import type { RecordRef } from './differenceRows';
import { compareViews } from './compareViews';
import { areSmall, findDifferences } from './findDifferences';
import { factsOfLines, filterLines, isNarrowed, type LineFilter } from './lineFilter';
import { MapSwitcher } from './MapSwitcher';
import { namesOf } from './namesOf';
import { NothingToCompare } from './NothingToCompare';
import { openInMap } from './openInMap';
import { OtherAbsent } from './OtherAbsent';
import { StoryPanel } from './StoryPanel';
import { type TwoSides, useSides } from './useSides';
import { useSteps } from './useSteps';
import { Waiting } from './Waiting';

export type CompareScreenProps = {
  fromMapId: Id | undefined;
  toMapId: Id | undefined;
  /** Which of the two lies in another project. */
  other?: OtherProject | undefined;
};

export function CompareScreen({ fromMapId = '', toMapId = '', other }: CompareScreenProps) {
  const [again, setAgain] = useState(0);
  const found = useSides(fromMapId, toMapId, other, again);
  switch (found.state) {
    case 'reading':
      return <Waiting />;
    case 'absent':
      return <OtherAbsent {...found} onAgain={() => setAgain(again + 1)} />;
    case 'none':
      return <NothingToCompare project={found.project} />;
    case 'there':
      return <TwoMaps key={`${fromMapId} ${toMapId} ${other?.projectId}`} {...found.sides} />;
  }
}

/** The view that the address names, and the way to another; the address is the only place that knows it. */
function useView(projectId: Id, fromMapId: Id, toMapId: Id, other: OtherProject | undefined) {
  const [, redraw] = useState(0);
  const route = parseRoute(useHash());
  const wanted = route.screen === 'compare' ? route.view : undefined;
  const view = compareViews.find(({ name }) => name === wanted) ?? compareViews[0];
  const setView = useCallback(
    (name: string) => {
      navigate(
        { screen: 'compare', projectId, fromMapId, toMapId, view: name, ...(other && { other }) },
        { replace: true },
      );
      // The address has changed already, and its news come later: until then the choice would fall back.
      redraw((count) => count + 1);
    },
    [projectId, fromMapId, toMapId, other],
  );
  return { view, setView };
}

// keys: compare.views.*
function TwoMaps({ project, from, to, other }: TwoSides) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const { view, setView } = useView(project.id, from.mapId, to.mapId, other);
  const [filter, setFilter] = useState<LineFilter>({ text: '' });
  const [wish, setWish] = useState<Wish>();

  const isSmall = areSmall(from, to);
  const begin = useCallback(() => findDifferences(from, to), [from, to]);
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

  const names = namesOf(t, { from, to }, other);
  const pick = useCallback(
    (key: string) => setWish((last) => ({ key, turn: (last?.turn ?? 0) + 1 })),
    [setWish],
  );
  const pickInList = useCallback(
    (key: string) => {
      const isPath = found?.rows.find((row) => row.key === key)?.of === 'path';
      const places = compareViews.find(({ showsPlaces }) => showsPlaces);
      if (!isPath && !view.showsPlaces && places) setView(places.name);
      pick(key);
    },
    [found, view, setView, pick],
  );
  const open = useCallback(
    (record: RecordRef) => {
      if (!openInMap(editor, record, { from, to }, other)) toast.show({ title: t('linking.onlyInFile') });
    },
    [editor, from, to, other, toast, t],
  );
  return (
    <div className={styles.screen} data-alone={view.alone}>
      <div className={styles.bar}>
        <MapSwitcher project={project} sides={{ from, to }} other={other} view={view.name} />
        <Segmented
          label={t('compare.view')}
          value={view.name}
          onChange={setView}
          choices={compareViews.map(({ name }) => ({ value: name, label: t(`compare.views.${name}`) }))}
        />
      </div>
      {view.alone ? null : found && shown ? (
        <StoryPanel
          {...{ ...found, shown, filter }}
          states={names.states}
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
              rest={found.rest}
              allRows={found.rows}
              rows={marked}
              onOpen={open}
              isSmall={isSmall}
              wish={wish}
              onPick={pick}
              states={names.states}
              labels={names.labels}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}
