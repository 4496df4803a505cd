// CompareScreen: two maps against each other, in the view that the address names, with every difference listed.
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Side } from '@/analysis/comparison';
import '@/i18n/en/compare';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { Segmented } from '@/ui/Segmented';
import { useToast } from '@/ui/Toast';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { navigate, type OtherProject, parseRoute, useHash } from '@/views/context/router';
import styles from './CompareScreen.module.css';
import type { RecordRef, Wish } from './compareView';
import { compareViews } from './compareViews';
import { areSmall, findDifferences } from './findDifferences';
import { factsOfLines, filterLines, isNarrowed, type LineFilter } from './lineFilter';
import { MapSwitcher } from './MapSwitcher';
import { namesOf } from './namesOf';
import { NothingToCompare } from './NothingToCompare';
import { openInMap } from './openInMap';
import { OtherAbsent } from './OtherAbsent';
import { StoryPanel } from './StoryPanel';
import { useOtherProject } from './useOtherProject';
import { useSteps } from './useSteps';
import { Waiting } from './Waiting';

export type CompareScreenProps = {
  fromMapId: Id | undefined;
  toMapId: Id | undefined;
  /** Which of the two lies in another project. */
  other?: OtherProject | undefined;
};

export function CompareScreen({ fromMapId = '', toMapId = '', other }: CompareScreenProps) {
  const project = useProject((whole) => whole);
  const [again, setAgain] = useState(0);
  const read = useOtherProject(other, project.id, again);
  const there = read?.ok ? read.project : project;
  const fromProject = other?.side === 'from' ? there : project;
  const toProject = other?.side === 'to' ? there : project;
  const from = useMemo(() => ({ project: fromProject, mapId: fromMapId }), [fromProject, fromMapId]);
  const to = useMemo(() => ({ project: toProject, mapId: toMapId }), [toProject, toMapId]);
  if (other && !read) return <Waiting />;
  const isThere = (side: Side) => side.project.maps[side.mapId] !== undefined;
  if (other && read) {
    const absence = read.ok
      ? isThere(other.side === 'from' ? from : to)
        ? undefined
        : 'noMap'
      : read.absence;
    if (absence)
      return <OtherAbsent {...{ project, absence }} side={other.side} onAgain={() => setAgain(again + 1)} />;
  }
  if (!isThere(from) || !isThere(to)) return <NothingToCompare project={project} />;
  const elsewhere = other && read?.ok ? { ...other, name: read.name } : undefined;
  return (
    <TwoMaps
      key={`${fromMapId} ${toMapId} ${other?.projectId}`}
      {...{ project, from, to }}
      other={elsewhere}
    />
  );
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

type TwoMapsProps = {
  /** The open one. */
  project: Project;
  from: Side;
  to: Side;
  other: (OtherProject & { name: string }) | undefined;
};

// keys: compare.views.*
function TwoMaps({ project, from, to, other }: TwoMapsProps) {
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
