// FindingRow: one finding - what, where, how heavy, on what evidence, and what the target makes of it.
import { Check, CircleDot, Plus, X } from 'lucide-react';
import type { RankedFinding } from '@/analysis/ranking';
import { updateFinding } from '@/commands/findings';
import type { MessageKey } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { svgPath } from '@/formats/svgPath';
import { MARK_SHAPES } from '@/layout/icons';
import { cardById } from '@/model/select';
import type { FindingKind } from '@/model/types';
import { Badge, type Tone } from '@/ui/Badge';
import { classes } from '@/ui/classes';
import type { LucideIcon } from '@/ui/Icon';
import { Rating } from '@/ui/Rating';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { usePalette } from '@/views/scene/usePalette';
import styles from './FindingTable.module.css';
import meter from './Meter.module.css';
import { revealFinding } from './revealFinding';

type FindingRowProps = { ranked: RankedFinding; hasTarget: boolean; onRate: () => void };

const kindWord = { pain: 'findings.pain', barrier: 'findings.barrier', delight: 'findings.delight' } as const;
const ratingTone = { pain: 'danger', barrier: 'warn', delight: 'ok' } as const;

export function FindingRow({ ranked, hasTarget, onRate }: FindingRowProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const { finding, rank, weight, researched } = ranked;
  const title = finding.title || t('findings.untitled');
  const rate = (changes: { severity: number | undefined } | { frequency: number | undefined }) => {
    onRate();
    editor.commit(updateFinding, { id: finding.id, changes });
  };
  return (
    <tr data-resolved={ranked.inTarget === 'resolved'}>
      <td className={styles.rank}>{rank ?? '\u2013'}</td>
      <th scope="row" className={styles.what}>
        <button type="button" className={styles.title} onClick={() => revealFinding(editor, ranked)}>
          {title}
        </button>
        <p className={styles.cause}>
          <KindMark kind={finding.kind} />
          {finding.cause}
        </p>
      </th>
      <td data-label={t('findings.places')}>
        <Places ranked={ranked} />
      </td>
      <td className={classes(styles.rating, styles.tight)} data-label={t('findings.severity')}>
        <Rating
          label={t('findings.severityOf', { title })}
          hideLabel
          tone={ratingTone[finding.kind]}
          value={finding.severity}
          disabled={readOnly}
          onChange={(severity) => rate({ severity })}
        />
      </td>
      <td className={classes(styles.rating, styles.tight)} data-label={t('findings.frequency')}>
        <Rating
          label={t('findings.frequencyOf', { title })}
          hideLabel
          tone={ratingTone[finding.kind]}
          value={finding.frequency}
          disabled={readOnly}
          onChange={(frequency) => rate({ frequency })}
        />
      </td>
      <td className={styles.weight} data-label={t('findings.weight')}>
        {weight === undefined ? (
          <span className={styles.unranked}>{t('findings.unranked')}</span>
        ) : (
          <div>
            <span aria-hidden="true">{weight}</span>
            <meter
              className={meter.meter}
              data-kind={finding.kind}
              min={0}
              max={25}
              value={weight}
              aria-label={t('findings.weightOf', { weight })}
            />
          </div>
        )}
      </td>
      <td className={styles.tight} data-label={t('findings.evidence')}>
        <Badge tone={researched ? 'ok' : 'neutral'}>
          {t(researched ? 'findings.researched' : 'findings.assumption')}
        </Badge>
      </td>
      {hasTarget && (
        <td className={styles.tight} data-label={t('findings.inTarget')}>
          <InTarget kind={finding.kind} inTarget={ranked.inTarget} />
        </td>
      )}
    </tr>
  );
}

/** The kind by shape and word; colour only helps. */
function KindMark({ kind }: { kind: FindingKind }) {
  const t = useT();
  const tone = usePalette().marks[kind];
  return (
    <span className={styles.kind} style={{ background: tone.soft, color: tone.ink }}>
      <svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">
        <path d={svgPath(MARK_SHAPES[kind])} fill="currentColor" />
      </svg>
      {t(kindWord[kind])}
    </span>
  );
}

/** How many places are named before they are only counted. */
const NAMED = 2;

function Places({ ranked }: { ranked: RankedFinding }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const { touched } = ranked;
  // Several touchpoints of one cell read the same: one line leads to the first of them.
  const cells = [
    ...new Map(touched.toReversed().map((at) => [`${at.stageId} ${at.laneId}`, at])).values(),
  ].toReversed();
  if (touched.length === 0) return <span className={styles.unranked}>{t('findings.nowhere')}</span>;
  return (
    <ul className={styles.places}>
      {cells.slice(0, NAMED).map(({ cardId, stageId, laneId }) => (
        <li key={cardId}>
          <button
            type="button"
            className={styles.place}
            title={t('findings.showPlace', { card: cardById(project, cardId)?.text ?? '' })}
            onClick={() => revealFinding(editor, ranked, cardId)}
          >
            {t('findings.place', {
              stage: project.stages[stageId]?.name ?? '',
              lane: project.lanes[laneId]?.name ?? '',
            })}
          </button>
        </li>
      ))}
      {cells.length > NAMED && (
        <li className={styles.count}>{t('findings.morePlaces', { number: cells.length - NAMED })}</li>
      )}
    </ul>
  );
}

type Fate = { tone: Tone; icon: LucideIcon; word: MessageKey };
type Fates = Record<NonNullable<RankedFinding['inTarget']>, Fate>;

const problemFates: Fates = {
  resolved: { tone: 'ok', icon: Check, word: 'findings.resolved' },
  open: { tone: 'warn', icon: CircleDot, word: 'findings.open' },
  new: { tone: 'danger', icon: Plus, word: 'findings.new' },
};

// A delight is not a problem to solve: the target keeps it, loses it or brings it.
const delightFates: Fates = {
  resolved: { tone: 'danger', icon: X, word: 'findings.lost' },
  open: { tone: 'ok', icon: Check, word: 'findings.kept' },
  new: { tone: 'ok', icon: Plus, word: 'findings.new' },
};

function InTarget({ kind, inTarget }: { kind: FindingKind; inTarget: RankedFinding['inTarget'] }) {
  const t = useT();
  if (inTarget === undefined) return null;
  const { tone, icon, word } = (kind === 'delight' ? delightFates : problemFates)[inTarget];
  return (
    <Badge tone={tone} icon={icon}>
      {t(word)}
    </Badge>
  );
}
