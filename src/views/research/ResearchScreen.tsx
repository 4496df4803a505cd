// ResearchScreen: the evidence register - how much of the map is researched, the sources, and beside them one of them.
import { BookPlus, Link as LinkIcon, Plus, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { coverageOf } from '@/analysis/coverage';
import { sourcesOnMap } from '@/analysis/evidenceUse';
import '@/i18n/en/research';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { EVIDENCE_KINDS } from '@/model/constants';
import type { Id } from '@/model/id';
import { evidenceOf, mapsOf, quotesOf, stagesOf } from '@/model/select';
import type { EvidenceKind } from '@/model/types';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { EmptyState } from '@/ui/EmptyState';
import { keyText } from '@/ui/Kbd';
import { announce } from '@/ui/LiveRegion';
import { ReportHead } from '@/ui/ReportHead';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { beginSource, titleOfLink } from '@/views/actions/evidenceWork';
import { ASSUMPTIONS, look } from '@/views/actions/viewActions';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { ResearchBar } from '@/views/context/ResearchBar';
import { navigate } from '@/views/context/router';
import { CoverageBars } from './CoverageBars';
import { headlineOf, lineOf } from './headline';
import { PasteLink } from './PasteLink';
import styles from './ResearchScreen.module.css';
import { SourceList } from './SourceList';
import { SourcePanel } from './SourcePanel';
import { type Sort, sourceRows } from './sourceRows';
import { usePastedLink } from './usePastedLink';

export function ResearchScreen({ sourceId }: { sourceId: Id | undefined }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const remembered = useSession((session) => session.mapId);
  const maps = mapsOf(project);
  const map = project.maps[remembered ?? ''] ?? maps[0];
  const open = project.evidence[sourceId ?? ''];

  const add = (link?: string): void => {
    beginSource(editor, link);
    if (link !== undefined) announce(t('research.addedLink', { title: titleOfLink(link) }));
  };
  usePastedLink(readOnly ? undefined : add);
  const [pasting, setPasting] = useState(false);
  const close = (): void => {
    // A source that was only begun leaves nothing behind it.
    if (open?.title === '') editor.withdraw(open.id);
    navigate({ screen: 'research', projectId: project.id });
    document.querySelector<HTMLElement>(`[data-source="${open?.id}"]`)?.focus();
  };

  return (
    <div className={classes(styles.screen, open && styles.open)}>
      <ResearchBar>
        {!readOnly && (
          <>
            <Button variant="quiet" icon={LinkIcon} size="s" onClick={() => setPasting(true)}>
              {t('research.pasteLink')}
            </Button>
            <Button icon={Plus} size="s" onClick={() => add()}>
              {t('research.newSource')}
            </Button>
          </>
        )}
      </ResearchBar>
      <div className={styles.panes}>
        <div className={styles.main}>
          <div className={styles.inner}>
            {evidenceOf(project).length === 0 ? (
              <Empty onAdd={readOnly ? undefined : () => add()} />
            ) : (
              <Register mapId={map?.id} openId={open?.id} />
            )}
          </div>
        </div>
        {open && (
          // Escape leaves the source; what lies over it has its own.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <aside
            className={styles.side}
            onKeyDown={(event) => {
              const within = event.target instanceof Node && event.currentTarget.contains(event.target);
              if (event.key === 'Escape' && within && !event.defaultPrevented) close();
            }}
            aria-label={t('research.source', { title: open.title || t('research.untitled') })}
          >
            <SourcePanel key={open.id} source={open} onClose={close} />
          </aside>
        )}
      </div>
      {pasting && <PasteLink onClose={() => setPasting(false)} onLink={add} />}
    </div>
  );
}

function Empty({ onAdd }: { onAdd: (() => void) | undefined }) {
  const t = useT();
  return (
    <EmptyState
      icon={BookPlus}
      title={t('research.emptyTitle')}
      actions={
        onAdd && (
          <Button variant="primary" icon={Plus} onClick={onAdd}>
            {t('research.newSource')}
          </Button>
        )
      }
    >
      <p>{t('research.emptyText')}</p>
      <p>{t('research.hint', { key: keyText('e') })}</p>
      <p>{t('research.emptyHint')}</p>
    </EmptyState>
  );
}

const ALL = 'all';

function Register({ mapId, openId }: { mapId: Id | undefined; openId: Id | undefined }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<EvidenceKind | typeof ALL>(ALL);
  const [stage, setStage] = useState<Id>(ALL);
  const [sort, setSort] = useState<Sort>('use');
  const wanted = useDeferredValue(query);
  const coverage = useMemo(
    () => (mapId === undefined ? undefined : coverageOf(project, mapId)),
    [project, mapId],
  );
  const onMap = useMemo(
    () => (mapId === undefined ? 0 : sourcesOnMap(project, mapId).size),
    [project, mapId],
  );
  const stages = mapId === undefined ? [] : stagesOf(project, mapId);
  const stageId = stages.some(({ id }) => id === stage) ? stage : undefined;
  const lang = language();
  const rows = useMemo(
    () => sourceRows(project, { query: wanted, kind: kind === ALL ? undefined : kind, stageId }, sort, lang),
    [project, wanted, kind, stageId, sort, lang],
  );
  const maps = mapsOf(project);
  const showAssumptions = (): void => {
    if (mapId === undefined) return;
    editor.setSession({ mapId });
    look(editor, mapId, ASSUMPTIONS);
    navigate({ screen: 'map', projectId: project.id, mapId });
  };
  return (
    <>
      <ReportHead
        headline={coverage && headlineOf(coverage, onMap, t)}
        line={coverage && lineOf(coverage, t)}
      >
        {maps.length > 1 && (
          <Select
            label={t('research.map')}
            hideLabel
            className={styles.map}
            value={mapId}
            choices={maps.map((one) => ({
              value: one.id,
              label: `${mapName(project, one)} · ${t(mapStateLabel[one.state])}`,
            }))}
            onChange={(id) => id !== undefined && editor.setSession({ mapId: id })}
          />
        )}
      </ReportHead>
      {coverage && (
        <CoverageBars
          coverage={coverage}
          onShow={coverage.whole.assumption > 0 ? showAssumptions : undefined}
        />
      )}
      <div className={styles.filters}>
        <TextField
          label={t('research.search')}
          hideLabel
          type="search"
          icon={Search}
          clearable
          placeholder={t('research.search')}
          className={styles.search}
          value={query}
          onChange={setQuery}
        />
        <Select
          label={t('research.kind')}
          hideLabel
          className={styles.filter}
          value={kind}
          choices={[
            { value: ALL, label: t('research.allKinds') },
            // keys: research.kinds.*
            ...EVIDENCE_KINDS.map((value) => ({ value, label: t(`research.kinds.${value}`) })),
          ]}
          onChange={(next) => setKind(next ?? ALL)}
        />
        <Select
          label={t('research.stage')}
          hideLabel
          className={styles.filter}
          value={stageId ?? ALL}
          choices={[
            { value: ALL, label: t('research.anyStage') },
            ...stages.map(({ id, name }) => ({ value: id, label: name || t('map.untitledStage') })),
          ]}
          onChange={(next) => setStage(next ?? ALL)}
        />
        <p className={styles.count} role="status">
          {t('research.counted', {
            sources: t('research.sources', { count: rows.length }),
            quotes: t('research.quoteCount', {
              count: rows.reduce((sum, { source }) => sum + quotesOf(project, source.id).length, 0),
            }),
          })}
        </p>
      </div>
      {rows.length > 0 ? (
        <SourceList projectId={project.id} rows={rows} openId={openId} sort={sort} onSort={setSort} />
      ) : (
        <EmptyState
          compact
          level={3}
          title={t('research.noneTitle')}
          actions={
            <Button
              onClick={() => {
                setQuery('');
                setKind(ALL);
                setStage(ALL);
              }}
            >
              {t('research.clearFilters')}
            </Button>
          }
        >
          {t('research.noneText')}
        </EmptyState>
      )}
      <p className={styles.hint}>{t('research.hint', { key: keyText('e') })}</p>
    </>
  );
}
