// Where a source is used: the records that rest on it, each a way to its place.
import { ChartLine, Lightbulb, Smile, StickyNote, TriangleAlert, UserRound, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { restingOn, type RestingTable, type Statement } from '@/analysis/evidenceUse';
import { detachEvidence } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById, mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Badge, type Tone } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { Icon, type LucideIcon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { keyText } from '@/ui/Kbd';
import { useEditor, useProject, useSession } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { navigate } from '@/views/context/router';
import { canGoTo, goToStatement, statementWords } from '@/views/evidence/statementWords';
import quotes from './QuoteList.module.css';
import styles from './SourceUses.module.css';

/** So many are shown before the others are asked for. */
const SHOWN = 6;

const icons: Record<RestingTable, LucideIcon> = {
  cards: StickyNote,
  findings: TriangleAlert,
  feelings: Smile,
  personas: UserRound,
  strategies: Lightbulb,
  metrics: ChartLine,
  measurements: ChartLine,
};

const tones = { pain: 'danger', barrier: 'warn', delight: 'ok' } as const satisfies Record<string, Tone>;

export function SourceUses({ evidenceId, disabled }: { evidenceId: Id; disabled: boolean }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const [all, setAll] = useState(false);
  const here = useSession((session) => session.mapId ?? '');
  // Those of the map that one is at come first.
  const uses = useMemo(
    () =>
      restingOn(project, evidenceId).sort(
        (a, b) => Number(isOn(project, here, b)) - Number(isOn(project, here, a)),
      ),
    [project, evidenceId, here],
  );
  const shown = all ? uses : uses.slice(0, SHOWN);
  const left = uses.length - shown.length;

  /** Selects the cards of one map that rest on the source. */
  const cards = uses.flatMap(({ table, id }) => (table === 'cards' ? (cardById(project, id) ?? []) : []));
  const mapId = project.stages[cards[0]?.stageId ?? '']?.mapId;
  const show = (): void => {
    const ids = cards.filter(({ stageId }) => project.stages[stageId]?.mapId === mapId).map(({ id }) => id);
    editor.setSession({ mapId, selection: { kind: 'cards', ids }, reveal: ids[0] });
    navigate({ screen: 'map', projectId: project.id, mapId });
  };
  return (
    <section className={quotes.section} aria-label={t('research.uses')}>
      <div className={quotes.head}>
        <h2 className={quotes.title}>
          {t('research.uses')}{' '}
          {uses.length > 0 && <span>{t('research.places', { count: uses.length })}</span>}
        </h2>
        {cards.length > 0 && (
          <button type="button" className={quotes.add} onClick={show}>
            {t('research.showOnMap')}
          </button>
        )}
      </div>
      {uses.length === 0 && <p className={quotes.none}>{t('research.noUses', { key: keyText('e') })}</p>}
      <ul className={styles.list}>
        {shown.map((statement) => (
          <Use
            key={`${statement.table} ${statement.id}`}
            statement={statement}
            evidenceId={evidenceId}
            disabled={disabled}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="s" variant="quiet" className={styles.more} onClick={() => setAll(true)}>
          {t('research.morePlaces', { count: left })}
        </Button>
      )}
    </section>
  );
}

const isOn = (project: Project, mapId: Id, statement: Statement): boolean =>
  statementWords(project, statement)?.on?.mapId === mapId;

type UseProps = { statement: Statement; evidenceId: Id; disabled: boolean };

function Use({ statement, evidenceId, disabled }: UseProps) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const words = statementWords(project, statement);
  if (!words) return null;
  const { title, place, finding, on } = words;
  const maps = mapsOf(project);
  const map = on && maps.length > 1 ? project.maps[on.mapId] : undefined;
  const content = (
    <>
      <span className={styles.words}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className={styles.place} dir="auto">
          {[place, map && mapName(project, map)].filter(Boolean).join(' · ')}
        </span>
      </span>
      {/* keys: map.finding.* */}
      {finding && <Badge tone={tones[finding]}>{t(`map.finding.${finding}`)}</Badge>}
    </>
  );
  return (
    <li className={styles.use}>
      <span className={styles.icon} data-table={statement.table}>
        <Icon icon={icons[statement.table]} size={14} />
      </span>
      {canGoTo(words, statement) ? (
        <button
          type="button"
          className={styles.go}
          title={t('research.goTo', { what: title })}
          onClick={() => goToStatement(editor, statement)}
        >
          {content}
        </button>
      ) : (
        <span className={styles.go}>{content}</span>
      )}
      {!disabled && (
        <IconButton
          icon={X}
          size="xs"
          className={styles.detach}
          label={t('research.detach', { what: title })}
          onClick={() => editor.commit(detachEvidence, { evidenceIds: [evidenceId], from: [statement] })}
        />
      )}
    </li>
  );
}
