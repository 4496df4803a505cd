// ComparisonSource: lays out what of a comparison can be taken, for the export dialog beside it. It shows nothing itself.
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Side } from '@/analysis/comparison';
import '@/i18n/en/compare';
import '@/i18n/en/comparisonExport';
import '@/i18n/en/exporting';
import '@/i18n/en/overlay';
import '@/i18n/en/story';
import '@/i18n/en/linking';
import { useT } from '@/i18n/useT';
import type { MeasureText } from '@/layout/scene';
import { Checkbox } from '@/ui/Checkbox';
import { Select } from '@/ui/Select';
import { curveGraphs } from '@/views/compare/curveGraphs';
import { differingOnly } from '@/views/compare/differingOnly';
import { areSmall, findDifferences, type Found } from '@/views/compare/findDifferences';
import { namesOf } from '@/views/compare/namesOf';
import { headline } from '@/views/compare/storyWords';
import { useAligned } from '@/views/compare/useAligned';
import { useComparisonSlides } from '@/views/compare/useComparisonSlides';
import { useOverlay } from '@/views/compare/useOverlay';
import { type TwoSides, useSides } from '@/views/compare/useSides';
import { useSteps } from '@/views/compare/useSteps';
import type { Compared } from '@/views/context/router';
import type { ExportPart } from '@/views/exporting/exportPart';
import { comparisonParts } from './comparisonParts';

type Given = { measure: MeasureText; onParts: (parts: readonly ExportPart[]) => void };

export function ComparisonSource({ compared, ...given }: Given & { compared: Compared }) {
  const { fromMapId, toMapId, other } = compared;
  const found = useSides(fromMapId, toMapId, other, 0);
  const { onParts } = given;
  const isAbsent = found.state === 'absent' || found.state === 'none';
  // A project that cannot be read leaves nothing to be waited for.
  useEffect(() => {
    if (isAbsent) onParts([]);
  }, [isAbsent, onParts]);
  return found.state === 'there' ? <OfTwoMaps {...found.sides} {...given} /> : null;
}

type OfTwoMapsProps = Given & { from: Side; to: Side; other: TwoSides['other'] };

function OfTwoMaps(props: OfTwoMapsProps) {
  const { from, to } = props;
  const begin = useCallback(() => findDifferences(from, to), [from, to]);
  const found = useSteps(begin, areSmall(from, to));
  return found ? <Parts {...props} found={found} /> : null;
}

/** The curves of each persona, and of all together. */
const EACH = 'each';

function Parts({ found, from, to, other, measure, onParts }: OfTwoMapsProps & { found: Found }) {
  const t = useT();
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
  useEffect(() => onParts(parts), [parts, onParts]);
  return null;
}
