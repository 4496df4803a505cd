// FindingsScreen: what to fix first - where it weighs most in one sentence, the ranked list, and its matrix beside it.
import { Merge, Plus, TriangleAlert } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { alikeFindings } from '@/analysis/alikeFindings';
import { type RankedFinding, rankAllFindings, rankFindings } from '@/analysis/ranking';
import { strategiesFor } from '@/analysis/strategyPlan';
import '@/i18n/en/compare';
import '@/i18n/en/findings';
import '@/i18n/en/inspector';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { PlanBar } from '@/views/context/PlanBar';
import { useMapColours } from '@/views/scene/mapColours';
import { CopyTable } from './CopyTable';
import { type EvidenceOf, type FieldsOfFinding, FindingDialog } from './FindingDialog';
import { FindingFilters } from './FindingFilters';
import { FindingMatrix } from './FindingMatrix';
import {
  type Filters,
  filterFindings,
  type Grouping,
  groupFindings,
  inHeldOrder,
  isHere,
  isSettled,
  type Sort,
  sortFindings,
} from './findingRows';
import styles from './FindingsScreen.module.css';
import { FindingTable } from './FindingTable';
import { Headline } from './Headline';
import { MergeAlike } from './MergeAlike';
import { NewFinding } from './NewFinding';
import { SelectionBar } from './SelectionBar';
import { WeightLists } from './WeightLists';

/** The window that is open over the list. */
type Open = { kind: 'finding'; id: Id } | { kind: 'new' } | { kind: 'alike' } | undefined;

export function FindingsScreen({ Fields, Evidence }: { Fields: FieldsOfFinding; Evidence: EvidenceOf }) {
  const colours = useMapColours();
  const t = useT();
  const project = useProject((whole) => whole);
  const readOnly = useEditorState((state) => state.readOnly);
  const shownMap = useSession((session) => session.mapId);
  const maps = mapsOf(project);
  const [asked, setAsked] = useState<{ mapId: Id | undefined }>();
  const [filters, setFilters] = useState<Filters>({});
  const [grouping, setGrouping] = useState<Grouping>('rank');
  const [sort, setSort] = useState<Sort>('weight');
  const [open, setOpen] = useState<Open>();
  const [unfolded, setUnfolded] = useState(false);
  const [ticked, setTicked] = useState<readonly Id[]>([]);
  // While somebody rates, rows stay where they are: a row that jumps away under the hand cannot be rated on.
  const [held, setHeld] = useState<readonly Id[]>();
  const settle = useCallback(() => setHeld(undefined), []);

  // The map that is open, until another one or all of them are asked for.
  const wish = asked ? asked.mapId : shownMap;
  const mapId = asked && wish === undefined ? undefined : (project.maps[wish ?? ''] ?? maps[0])?.id;
  const ranked = useMemo(
    () => (mapId === undefined ? rankAllFindings(project) : rankFindings(project, mapId)),
    [project, mapId],
  );
  const here = useMemo(() => ranked.filter(isHere), [ranked]);
  const filtered = useMemo(() => filterFindings(project, ranked, filters), [project, ranked, filters]);
  const { severity, frequency, ...others } = filters;
  const outsideMatrix = useMemo(
    () => filterFindings(project, here, { ...filters, severity: undefined, frequency: undefined }),
    [project, here, filters],
  );
  const answers = useMemo(() => strategiesFor(project), [project]);
  const strategiesOf = ({ finding }: RankedFinding) => answers(finding.id);
  const lang = language();
  const sorted = useMemo(
    () => sortFindings(filtered, sort, lang, ({ id, owner }) => owner || answers(id)[0]?.owner),
    [filtered, sort, lang, answers],
  );
  const shown = useMemo(() => (held ? inHeldOrder(sorted, held) : sorted), [sorted, held]);
  const groups = useMemo(
    () =>
      groupFindings(
        project,
        shown.filter((one) => isHere(one) && !isSettled(one)),
        grouping,
        {
          noStage: t('findings.noStage'),
          noChannel: t('findings.noChannel'),
          noPersona: t('findings.noPersona'),
          noCause: t('findings.noCause'),
        },
      ),
    [project, shown, grouping, t],
  );
  const apart = shown.filter((one) => !isHere(one));
  const settled = shown.filter((one) => isHere(one) && isSettled(one));
  // Whoever asks for the solved ones gets to see them.
  const asksSettled = filters.status === 'solved' || filters.status === 'dismissed';
  const alike = mapId === undefined ? 0 : alikeFindings(project, mapId).length;
  const chosen = shown.filter(({ finding }) => ticked.includes(finding.id)).map(({ finding }) => finding);
  const newMapId = mapId ?? maps[0]?.id;
  const newButton = (
    <Button variant="primary" icon={Plus} disabled={readOnly} onClick={() => setOpen({ kind: 'new' })}>
      {t('findings.newFinding')}
    </Button>
  );
  const empty = Object.keys(project.findings).length === 0;
  return (
    <>
      {empty ? (
        <div className={styles.empty}>
          <PlanBar />
          <EmptyState icon={TriangleAlert} title={t('findings.emptyTitle')} actions={newButton}>
            {t('findings.emptyText')}
          </EmptyState>
        </div>
      ) : (
        <div className={styles.screen} style={colours}>
          <PlanBar>
            <CopyTable findings={shown} />
            {alike > 0 && (
              <Button icon={Merge} disabled={readOnly} onClick={() => setOpen({ kind: 'alike' })}>
                {t('findings.mergeAlike')}
              </Button>
            )}
            {newButton}
          </PlanBar>
          <div className={styles.columns}>
            <div className={styles.main}>
              <Headline mapId={mapId} ranked={here} />
              <FindingFilters
                mapId={mapId}
                onMap={(next) => {
                  setAsked({ mapId: next });
                  setFilters({});
                }}
                ranked={ranked}
                filters={filters}
                onFilters={setFilters}
                grouping={grouping}
                onGrouping={setGrouping}
              />
              {shown.length > 0 ? (
                <FindingTable
                  key={`${mapId} ${JSON.stringify(others)} ${severity} ${frequency} ${sort} ${grouping}`}
                  groups={apart.length > 0 ? [...groups, { key: 'apart', findings: apart }] : groups}
                  settled={settled}
                  strategiesOf={strategiesOf}
                  unfolded={unfolded || asksSettled}
                  onUnfold={setUnfolded}
                  sort={sort}
                  onSort={setSort}
                  ticked={ticked}
                  onTick={setTicked}
                  onOpen={(id) => setOpen({ kind: 'finding', id })}
                  onRate={() => setHeld((before) => before ?? shown.map(({ finding }) => finding.id))}
                  onSettle={settle}
                />
              ) : (
                <EmptyState
                  title={t('findings.noneTitle')}
                  actions={
                    ranked.length > 0 && (
                      <Button onClick={() => setFilters({})}>{t('findings.showAll')}</Button>
                    )
                  }
                >
                  {t('findings.noneText')}
                </EmptyState>
              )}
              {chosen.length > 0 && !readOnly && (
                <SelectionBar findings={chosen} onDone={() => setTicked([])} />
              )}
            </div>
            <aside className={styles.aside} aria-label={t('findings.beside')}>
              <FindingMatrix
                findings={outsideMatrix}
                chosen={{ severity, frequency }}
                onChoose={(cell) => setFilters({ ...others, ...cell })}
              />
              <WeightLists mapId={mapId} ranked={here} filters={filters} onFilters={setFilters} />
            </aside>
          </div>
        </div>
      )}
      {open?.kind === 'finding' && (
        <FindingDialog id={open.id} Fields={Fields} Evidence={Evidence} onClose={() => setOpen(undefined)} />
      )}
      {open?.kind === 'new' && newMapId !== undefined && (
        <NewFinding
          mapId={newMapId}
          onClose={() => setOpen(undefined)}
          onMade={(id) => setOpen({ kind: 'finding', id })}
        />
      )}
      {open?.kind === 'alike' && mapId !== undefined && (
        <MergeAlike mapId={mapId} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
