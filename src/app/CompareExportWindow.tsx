// The export dialog over a comparison: each of its views, its tables and its card.
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Side } from '@/analysis/comparison';
import '@/i18n/en/compare';
import '@/i18n/en/comparisonExport';
import '@/i18n/en/exporting';
import '@/i18n/en/overlay';
import '@/i18n/en/story';
import '@/i18n/en/linking';
import { useT } from '@/i18n/useT';
import { Checkbox } from '@/ui/Checkbox';
import { Select } from '@/ui/Select';
import { curveGraphs } from '@/views/compare/curveGraphs';
import { differingOnly } from '@/views/compare/differingOnly';
import { areSmall, findDifferences, type Found } from '@/views/compare/findDifferences';
import { namesOf } from '@/views/compare/namesOf';
import { headline } from '@/views/compare/storyWords';
import { useAligned } from '@/views/compare/useAligned';
import { useComparisonSlides } from '@/views/compare/useComparisonSlides';
import { useOtherProject } from '@/views/compare/useOtherProject';
import { useOverlay } from '@/views/compare/useOverlay';
import { useSteps } from '@/views/compare/useSteps';
import { useProject } from '@/views/context/EditorContext';
import { type OtherProject, parseRoute, useHash } from '@/views/context/router';
import { ExportDialog } from '@/views/exporting/ExportDialog';
import { comparisonParts } from './comparisonParts';
import { ExportWindow, type ExportWindowProps } from './ExportWindow';
import { useExportPorts } from './useExportPorts';

/** Of the two maps that the address names; of one map where there are no two. */
export function CompareExportWindow(props: ExportWindowProps) {
  const project = useProject((whole) => whole);
  const route = parseRoute(useHash());
  const { fromMapId = '', toMapId = '', other, view } = route.screen === 'compare' ? route : {};
  const read = useOtherProject(other, project.id, 0);
  const there = read?.ok ? read.project : project;
  const fromProject = other?.side === 'from' ? there : project;
  const toProject = other?.side === 'to' ? there : project;
  const from = useMemo(() => ({ project: fromProject, mapId: fromMapId }), [fromProject, fromMapId]);
  const to = useMemo(() => ({ project: toProject, mapId: toMapId }), [toProject, toMapId]);
  if (other && !read) return null;
  const isThere = ({ project: { maps }, mapId }: Side) => maps[mapId] !== undefined;
  if (!isThere(from) || !isThere(to)) return <ExportWindow {...props} />;
  const elsewhere = other && read?.ok ? { ...other, name: read.name } : undefined;
  return <OfTwoMaps {...props} {...{ from, to, view }} other={elsewhere} />;
}

type OfTwoMapsProps = ExportWindowProps & {
  from: Side;
  to: Side;
  other: (OtherProject & { name: string }) | undefined;
  view: string | undefined;
};

function OfTwoMaps(props: OfTwoMapsProps) {
  const { from, to } = props;
  const begin = useCallback(() => findDifferences(from, to), [from, to]);
  const found = useSteps(begin, areSmall(from, to));
  return found ? <Dialog {...props} found={found} /> : null;
}

/** The curves of each persona, and of all together. */
const EACH = 'each';

function Dialog({
  found,
  from,
  to,
  other,
  view,
  disk,
  handle,
  mapId,
  onClose,
}: OfTwoMapsProps & { found: Found }) {
  const t = useT();
  const project = useProject((whole) => whole);
  const ports = useExportPorts(disk, handle);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [whose, setWhose] = useState(EACH);
  const cuts = useDeferredValue(onlyDifferent);
  const isSmall = areSmall(from, to);
  const shown = useMemo(() => (cuts ? differingOnly(found) : found), [cuts, found]);
  const overlay = useOverlay(shown.comparison, shown.rows, isSmall);
  const aligned = useAligned(shown.comparison, shown.rows, isSmall);
  const laid = overlay?.comparison === shown.comparison ? overlay : undefined;
  const beside = aligned?.comparison === shown.comparison ? aligned : undefined;
  const slides = useComparisonSlides(laid, headline(found.story, found.rows.length), isSmall);
  const { measure } = ports;
  const parts = useMemo(() => {
    const names = namesOf(t, { from, to }, other);
    const choices = (
      <Checkbox
        label={t('comparisonExport.onlyDifferent')}
        checked={onlyDifferent}
        onChange={setOnlyDifferent}
      />
    );
    const all = curveGraphs(found.comparison);
    const graphChoices = all.length > 1 && (
      <Select
        label={t('compare.persona')}
        value={whose}
        choices={[
          { value: EACH, label: t('comparisonExport.eachCurve') },
          ...all.map(({ title }, at) => ({ value: String(at), label: title })),
        ]}
        onChange={(next) => setWhose(next ?? EACH)}
      />
    );
    const graphs = all.filter((_, at) => whose === EACH || whose === String(at));
    return comparisonParts({
      t,
      found,
      names,
      measure,
      cuts,
      choices,
      graphs,
      graphChoices,
      overlay: laid?.overlay,
      aligned: beside,
      slides,
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is called `other` is another object each time
  }, [t, found, from, to, other?.name, measure, cuts, onlyDifferent, whose, laid, beside, slides]);
  return (
    <ExportDialog
      open
      onOpenChange={(open) => !open && onClose()}
      {...{ project, mapId, parts }}
      {...(view !== undefined && { firstPart: view })}
      {...ports}
    />
  );
}
