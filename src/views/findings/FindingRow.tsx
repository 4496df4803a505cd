// FindingRow: one finding in two lines - what and where, how heavy, how far the work on it is, who answers, on what sources.
import { CircleDashed, Paperclip } from 'lucide-react';
import { useRef } from 'react';
import { showsEvidence } from '@/analysis/evidenceLevel';
import { type RankedFinding, statusOf } from '@/analysis/ranking';
import { updateFinding } from '@/commands/findings';
import type { MessageKey } from '@/i18n/translate';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import { FINDING_STATUSES } from '@/model/constants';
import type { Id } from '@/model/id';
import type { FindingKind, FindingStatus, Strategy } from '@/model/types';
import { weighs } from '@/model/weighs';
import { Checkbox } from '@/ui/Checkbox';
import { classes } from '@/ui/classes';
import { Icon } from '@/ui/Icon';
import { Menu } from '@/ui/Menu';
import { Rating } from '@/ui/Rating';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { statusWords } from '@/views/context/findingWords';
import { useUndoToast } from '@/views/context/useUndoToast';
import { AnsweredBy } from './AnsweredBy';
import { kindWord } from './kindWord';
import { OpportunityCell, OpportunityLine } from './OpportunityCell';
import { Places } from './Places';
import { StatusIcon } from './StatusIcon';
import facts from './FindingFacts.module.css';
import styles from './FindingTable.module.css';
import meter from './Meter.module.css';

type FindingRowProps = {
  ranked: RankedFinding;
  /** What answers it. */
  strategies: readonly Strategy[];
  ticked: boolean;
  onTick: (on: boolean, reaching: boolean) => void;
  onOpen: () => void;
  onRate: () => void;
  /** The list has a column of opportunities. */
  opportunity: boolean;
  /** It goes under the fold of the settled ones, or comes out of it. */
  onMoved: () => void;
};

const ratingTone = { pain: 'danger', barrier: 'warn', delight: 'ok' } as const;

export function FindingRow({
  ranked,
  strategies,
  ticked,
  onTick,
  onOpen,
  onRate,
  opportunity,
  onMoved,
}: FindingRowProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const shift = useRef(false);
  const { finding, rank, weight } = ranked;
  const { id, kind } = finding;
  const title = finding.title || t('findings.untitled');
  const good = kind === 'delight';
  const strength = t(good ? 'inspector.strength' : 'findings.severity');
  const status = statusOf(finding);
  const rate = (changes: { severity: number | undefined } | { frequency: number | undefined }) => {
    onRate();
    editor.commit(updateFinding, { id, changes });
  };
  return (
    <tr data-status={status} data-ticked={ticked} data-finding={id}>
      <td className={styles.tick} onClickCapture={(event) => (shift.current = event.shiftKey)}>
        <Checkbox
          label={t('findings.choose', { title })}
          hideLabel
          checked={ticked}
          disabled={readOnly}
          onChange={(on) => onTick(on, shift.current)}
        />
      </td>
      <td className={styles.rank}>{good ? '' : (rank ?? '\u2013')}</td>
      <th scope="row" className={styles.what}>
        <div>
          {' '}
          <svg
            className={styles.shape}
            viewBox="0 0 10 10"
            width="10"
            height="10"
            aria-hidden="true"
            style={{ fill: `var(--m-mark-${kind}-ink)` }}
          >
            <path d={svgPath(MARK_SHAPES[kind])} />
          </svg>
          <button type="button" className={styles.title} onClick={onOpen}>
            {title}
          </button>
          <div className={classes(styles.where, styles.places)}>
            {!good && <span>{t(kindWord[kind])} ·</span>}
            <Places ranked={ranked} />
          </div>
        </div>{' '}
      </th>
      <td className={facts.rating} data-label={strength}>
        <Rating
          label={t(good ? 'findings.strengthOf' : 'findings.severityOf', { title })}
          hideLabel
          unknown={'\u2013'}
          tone={ratingTone[kind]}
          value={finding.severity}
          disabled={readOnly}
          onChange={(severity) => rate({ severity })}
        />
      </td>
      <td className={facts.rating} data-label={t('findings.frequency')}>
        <Rating
          label={t('findings.frequencyOf', { title })}
          hideLabel
          unknown={'\u2013'}
          tone={ratingTone[kind]}
          value={finding.frequency}
          disabled={readOnly}
          onChange={(frequency) => rate({ frequency })}
        />
      </td>
      <td className={styles.weight} data-label={t('findings.weight')}>
        {weight === undefined ? (
          <span className={styles.quiet}>
            {t(weighs(finding) ? 'findings.unranked' : 'findings.weighsNoMore')}
          </span>
        ) : (
          <div>
            <span aria-hidden="true">{weight}</span>
            <meter
              className={meter.meter}
              data-kind={kind}
              min={0}
              max={25}
              value={weight}
              aria-label={t('findings.weightOf', { weight })}
            />
          </div>
        )}
        {opportunity && <OpportunityLine finding={finding} />}
      </td>
      {opportunity && <OpportunityCell finding={finding} />}
      <td data-label={t('inspector.status')}>
        {good && finding.status === undefined ? (
          <span className={styles.quiet}>{t('findings.keep')}</span>
        ) : (
          <StatusMenu id={id} title={title} status={status} disabled={readOnly} onMoved={onMoved} />
        )}
        {finding.resolution && (
          <p className={facts.fate} data-fate={finding.resolution.fate}>
            {t('findings.hereIs', { fate: t(problemFates[finding.resolution.fate]) })}
          </p>
        )}
        <InTarget kind={kind} inTarget={ranked.inTarget} />
      </td>
      <td className={facts.owner} data-label={t('findings.answeredBy')}>
        <AnsweredBy finding={finding} strategies={strategies} />
      </td>
      <td data-label={t('findings.sources')}>
        <Sources mapId={finding.mapId} count={finding.evidenceIds?.length ?? 0} />
      </td>
    </tr>
  );
}

type StatusMenuProps = {
  id: string;
  title: string;
  status: FindingStatus;
  disabled: boolean;
  onMoved: () => void;
};

function StatusMenu({ id, title, status, disabled, onMoved }: StatusMenuProps) {
  const t = useT();
  const editor = useEditor();
  const tell = useUndoToast();
  const word = t(statusWords[status]);
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className={facts.status}
          data-status={status}
          disabled={disabled}
          aria-label={t('findings.statusOf', { title, status: word })}
        >
          <StatusIcon status={status} />
          {word}
        </button>
      }
      entries={() =>
        FINDING_STATUSES.map((value) => ({
          id: value,
          label: t(statusWords[value]),
          checked: value === status,
          run: () => {
            const next = value === 'open' ? undefined : value;
            if (!editor.commit(updateFinding, { id, changes: { status: next }, today: todayIso() })) return;
            if (weighs({ status }) === weighs({ status: next })) return;
            tell(
              weighs({ status: next }) ? t('findings.said.weighs') : t('findings.said.settled', { count: 1 }),
            );
            // After the menu has closed, which gives the focus back to its button.
            requestAnimationFrame(() => requestAnimationFrame(onMoved));
          },
        }))
      }
    />
  );
}

function Sources({ mapId, count }: { mapId: Id; count: number }) {
  const t = useT();
  const shown = useProject((project) => showsEvidence(project, project.maps[mapId]));
  // Without any evidence a map does not look unfinished.
  if (count === 0 && !shown) return <span className={styles.quiet}>{'\u2013'}</span>;
  if (count === 0) {
    return (
      <span className={classes(facts.source, facts.assumed)}>
        <Icon icon={CircleDashed} size={14} />
        {t('findings.assumed')}
      </span>
    );
  }
  return (
    <span className={facts.source} role="img" aria-label={t('findings.sourcesOf', { count })}>
      <Icon icon={Paperclip} size={14} />
      {count}
    </span>
  );
}

type Fates = Record<NonNullable<RankedFinding['inTarget']>, MessageKey>;
const problemFates: Fates = {
  resolved: 'findings.resolved',
  reduced: 'findings.reduced',
  open: 'findings.open',
  new: 'findings.new',
};
// A delight is not a problem to solve: the target keeps it, loses it or brings it.
const delightFates: Fates = {
  ...problemFates,
  resolved: 'findings.lost',
  open: 'findings.kept',
};

/** What the target map makes of it. */
function InTarget({ kind, inTarget }: { kind: FindingKind; inTarget: RankedFinding['inTarget'] }) {
  const t = useT();
  if (inTarget === undefined) return null;
  const fates = kind === 'delight' ? delightFates : problemFates;
  return (
    <p className={facts.fate} data-fate={inTarget}>
      {t('findings.inTargetIs', { fate: t(fates[inTarget]) })}
    </p>
  );
}
