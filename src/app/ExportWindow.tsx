// The export dialog of the open project, wherever it is opened: all that can leave, and first what the screen shows.
import { Suspense, useMemo, useState } from 'react';
import { monthOf } from '@/analysis/control';
import { foldedLanes } from '@/analysis/shownProject';
import '@/i18n/en/exporting';
import '@/i18n/en/views';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf, stagesOf } from '@/model/select';
import type { Disk } from '@/storage/disk';
import type { ProjectHandle } from '@/storage/projectHandle';
import { Checkbox } from '@/ui/Checkbox';
import { fetched } from '@/ui/fetched';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { usePreference } from '@/views/context/Preferences';
import { parseRoute, useHash } from '@/views/context/router';
import { ExportDialog } from '@/views/exporting/ExportDialog';
import type { ExportPart } from '@/views/exporting/exportPart';
import { comparisonOutline, isOfComparison } from './comparisonOutline';
import { comparedOf, isOfTarget } from './comparedOf';
import { mapParts, projectPart, stagePart } from './exportParts';
import { firstPartOf } from './firstPartOf';
import { keptChoice, withChoice } from './keptChoices';
import { personaParts } from './personaParts';
import { planParts } from './planParts';
import { REPORT, reportPart } from './reportPart';
import { useExportPorts } from './useExportPorts';

const ComparisonSource = fetched(async () => (await import('./ComparisonSource')).ComparisonSource);

export type ExportWindowProps = { disk: Disk; handle: ProjectHandle; mapId: Id; onClose: () => void };

export function ExportWindow({ disk, handle, mapId, onClose }: ExportWindowProps) {
  const project = useProject((whole) => whole);
  const ports = useExportPorts(disk, handle);
  const t = useT();
  const editor = useEditor();
  const [keptText, keep] = usePreference('exportChoices');
  const [route] = useState(parseRoute(useHash()));
  const [compared] = useState(() => comparedOf(project, route));
  /** The parts of the comparison, laid out when one of them is first looked at. */
  const [comparison, setComparison] = useState<readonly ExportPart[]>();
  const { measure, layout } = ports;
  const today = todayIso();
  const month = (route.screen === 'plan' ? route.month : undefined) ?? monthOf(today);
  // What was chosen when the window opened: nothing is chosen while it is open.
  const ofMap = useMemo(() => mapParts(editor.store.getState(), mapId, t), [editor, mapId, t]);
  const [stageId, setStageId] = useState(() => {
    const { selection } = editor.store.getState().session;
    if (selection.kind === 'cell') return selection.stageId;
    return selection.kind === 'stage' ? selection.id : undefined;
  });
  const stages = stagesOf(project, mapId);
  const stage = stages.length > 1 ? (stages.find(({ id }) => id === stageId) ?? stages[0]) : undefined;
  const ofStage = useMemo(
    () => (stage ? [stagePart(project, mapId, stage, setStageId, t)] : []),
    [project, mapId, stage, t],
  );
  const others = useMemo(
    () => [...planParts({ project, mapId, month, today, measure, t }), ...personaParts(project, measure, t)],
    [project, mapId, month, today, measure, t],
  );
  const [unfolds, setUnfolds] = useState(false);
  const folded = useMemo(
    () => mapsOf(project).reduce((sum, map) => sum + foldedLanes(project, map.id).length, 0),
    [project],
  );
  const parts = useMemo(() => {
    const ofComparison = compared ? (comparison ?? comparisonOutline(t)) : [];
    const chapters = [...ofComparison, ...others];
    const inReport = compared && isOfTarget(project, compared) ? chapters : others;
    const choices = folded > 0 && (
      <Checkbox label={t('exporting.unfolded', { count: folded })} checked={unfolds} onChange={setUnfolds} />
    );
    const report = reportPart({ project, parts: inReport, today, measure, layout, t, unfolds, choices });
    return [...ofMap, ...ofStage, ...chapters, report, projectPart(t)];
  }, [ofMap, ofStage, compared, comparison, others, project, today, measure, layout, t, unfolds, folded]);
  const [firstPart] = useState(() =>
    firstPartOf(route, editor.store.getState(), (id) => parts.some((part) => part.id === id)),
  );
  const [lookedAt, setLookedAt] = useState(firstPart);
  return (
    <>
      {compared &&
        (comparison !== undefined ||
          isOfComparison(lookedAt) ||
          (lookedAt === REPORT && isOfTarget(project, compared))) && (
          <Suspense>
            <ComparisonSource compared={compared} measure={measure} onParts={setComparison} />
          </Suspense>
        )}
      <ExportDialog
        open
        onOpenChange={(open) => !open && onClose()}
        {...{ project, mapId, parts, firstPart }}
        onPart={setLookedAt}
        kept={keptChoice(keptText, project.id)}
        onKeep={(choice) => keep(withChoice(keptText, project.id, choice))}
        {...ports}
      />
    </>
  );
}
