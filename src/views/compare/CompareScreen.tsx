// CompareScreen: two maps against each other - side by side or as curves - with every difference listed.
import { ArrowLeftRight, GitCompareArrows } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { comparing } from '@/analysis/compare';
import { type Comparison, DIFFERENCE_KINDS, type DifferenceKind } from '@/analysis/comparison';
import { curveGap } from '@/analysis/curveGap';
import { deriveTarget } from '@/commands/maps';
import '@/i18n/en/compare';
import { useT } from '@/i18n/useT';
import { countCards } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import { mapsOf, personasOf, personasOfMap } from '@/model/select';
import type { Steps } from '@/model/steps';
import type { JourneyMap, Persona, Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { IconButton } from '@/ui/IconButton';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { mapStateLabel } from '@/views/context/mapState';
import { navigate } from '@/views/context/router';
import styles from './CompareScreen.module.css';
import { Curves } from './Curves';
import { DifferencePanel } from './DifferencePanel';
import { type DifferenceRow, differenceRows, filterRows } from './differenceRows';
import { openInMap } from './openInMap';
import { SideBySide, type Wish } from './SideBySide';
import { useSteps } from './useSteps';
import { Waiting } from './Waiting';
import { mapName, targetTitle } from '@/views/context/mapName';

export type CompareScreenProps = { fromMapId: Id | undefined; toMapId: Id | undefined };

export function CompareScreen({ fromMapId, toMapId }: CompareScreenProps) {
  const project = useProject((whole) => whole);
  const from = project.maps[fromMapId ?? ''];
  const to = project.maps[toMapId ?? ''];
  if (!from || !to) return <NothingToCompare project={project} />;
  return <TwoMaps key={`${from.id} ${to.id}`} project={project} from={from} to={to} />;
}

/** Fewer than two maps, or an address of maps that are gone. */
function NothingToCompare({ project }: { project: Project }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const maps = mapsOf(project);
  const [source, second] = maps;
  const derive = () => {
    if (!source) return;
    const id = newId();
    const title = targetTitle(project, source);
    if (editor.commit(deriveTarget, { sourceMapId: source.id, id, title }))
      compare(project.id, source.id, id);
  };
  const action =
    source && second ? (
      <Button
        variant="primary"
        icon={GitCompareArrows}
        onClick={() => compare(project.id, source.id, second.id)}
      >
        {t('compare.compareFirst')}
      </Button>
    ) : source ? (
      <Button variant="primary" icon={GitCompareArrows} disabled={readOnly} onClick={derive}>
        {t('compare.derive')}
      </Button>
    ) : (
      <Button variant="primary" onClick={() => navigate({ screen: 'map', projectId: project.id })}>
        {t('compare.toMap')}
      </Button>
    );
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={GitCompareArrows}
        title={t(source ? 'compare.emptyTitle' : 'compare.noMapTitle')}
        actions={action}
      >
        {t(source ? 'compare.emptyText' : 'compare.noMapText')}
      </EmptyState>
    </div>
  );
}

const compare = (projectId: Id, fromMapId: Id, toMapId: Id): void =>
  navigate({ screen: 'compare', projectId, fromMapId, toMapId });

/** The personas of either map, the lead of the second first. */
function personasToCompare(project: Project, from: JourneyMap, to: JourneyMap): Persona[] {
  const chosen = [...personasOfMap(project, to), ...personasOfMap(project, from)];
  const all = chosen.length > 0 ? chosen : personasOf(project);
  return [...new Set(all)];
}

type View = 'sideBySide' | 'curves';

/** With no more cards than this in a project two maps are compared and laid out with the first picture. */
const SMALL = 600;

type Found = { comparison: Comparison; rows: readonly DifferenceRow[] };

function* findDifferences(project: Project, fromMapId: Id, toMapId: Id): Steps<Found> {
  const comparison = yield* comparing({ project, mapId: fromMapId }, { project, mapId: toMapId });
  return { comparison, rows: differenceRows(comparison) };
}

function TwoMaps({ project, from, to }: { project: Project; from: JourneyMap; to: JourneyMap }) {
  const t = useT();
  const editor = useEditor();
  const [view, setView] = useState<View>('sideBySide');
  const [personaId, setPersonaId] = useState<Id>();
  const [shown, setShown] = useState<ReadonlySet<DifferenceKind>>(new Set(DIFFERENCE_KINDS));
  const [wish, setWish] = useState<Wish>();

  const isSmall = countCards(project.cards) <= SMALL;
  const begin = useCallback(() => findDifferences(project, from.id, to.id), [project, from.id, to.id]);
  const found = useSteps(begin, isSmall);
  const marked = useMemo(() => found && filterRows(found.rows, shown), [found, shown]);
  const personas = useMemo(() => personasToCompare(project, from, to), [project, from, to]);
  const persona = personas.find(({ id }) => id === personaId) ?? personas[0];
  const gap = useMemo(() => found && curveGap(found.comparison, persona?.id ?? ''), [found, persona]);

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
    if (found?.rows.find((row) => row.key === key)?.of !== 'path') setView('sideBySide');
    pick(key);
  };
  const open = (row: DifferenceRow) => openInMap(editor, row, from.id, to.id);
  return (
    <div className={styles.screen}>
      <div className={styles.bar}>
        <MapPicker project={project} from={from} to={to} />
        <Segmented
          label={t('compare.view')}
          value={view}
          onChange={setView}
          choices={[
            { value: 'sideBySide', label: t('compare.sideBySide') },
            { value: 'curves', label: t('compare.curves') },
          ]}
        />
      </div>
      <div className={styles.view} aria-busy={!found}>
        {!found || !marked || !gap ? (
          <Waiting />
        ) : view === 'sideBySide' ? (
          <SideBySide
            comparison={found.comparison}
            rows={marked}
            isSmall={isSmall}
            wish={wish}
            onPick={pick}
            states={states}
            labels={{ from: `${states.from}: ${titleOf(from)}`, to: `${states.to}: ${titleOf(to)}` }}
          />
        ) : (
          <Curves
            comparison={found.comparison}
            gap={gap}
            personaName={persona && (persona.name || t('compare.unnamedPersona'))}
            labels={states}
          >
            {persona && (
              <Select
                label={t('compare.persona')}
                hideLabel
                size="s"
                className={styles.persona}
                value={persona.id}
                choices={personas.map(({ id, name }) => ({
                  value: id,
                  label: name || t('compare.unnamedPersona'),
                }))}
                onChange={setPersonaId}
              />
            )}
          </Curves>
        )}
      </div>
      {found && gap ? (
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

function MapPicker({ project, from, to }: { project: Project; from: JourneyMap; to: JourneyMap }) {
  const t = useT();
  const choices = mapsOf(project).map((map) => ({
    value: map.id,
    label: t('compare.mapChoice', {
      title: mapName(project, map),
      state: t(mapStateLabel[map.state]),
    }),
  }));
  const choose = (fromId: Id | undefined, toId: Id | undefined) => {
    if (fromId !== undefined && toId !== undefined) compare(project.id, fromId, toId);
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
