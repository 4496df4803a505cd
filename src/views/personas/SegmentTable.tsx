// SegmentTable: customers and personas by segment and status of their lifecycle, with counts, and where there is nobody.
import { useMemo } from 'react';
import { customerOverview, type CustomerRow } from '@/analysis/customers';
import type { Lifecycle } from '@/analysis/personaGaps';
import '@/i18n/en/customers';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LIFECYCLES } from '@/model/constants';
import type { Id } from '@/model/id';
import type { Persona } from '@/model/types';
import { Badge } from '@/ui/Badge';
import { useEditorState, useProject } from '@/views/context/EditorContext';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import { ChurnReasons } from './ChurnReasons';
import { CountField } from './CountField';
import { CustomerTools } from './CustomerTools';
import { customersHead } from './customerWords';
import { MorePersonas } from './MorePersonas';
import styles from './SegmentTable.module.css';
import { usePage } from './usePage';

/** How many of one cell are in the document at first. */
const PAGE = 12;

type Life = Lifecycle | 'unknown';
type SegmentTableProps = { openId: Id | undefined; onChoose: (id: Id) => void };

export function SegmentTable({ openId, onChoose }: SegmentTableProps) {
  const t = useT();
  const project = useProject((whole) => whole);
  const overview = useMemo(() => customerOverview(project), [project]);
  const { rows, counts, reasons } = overview;
  const isThere = (life: Life): boolean =>
    counts[life] !== undefined || rows.some(({ cells }) => cells[life].personas.length > 0);
  const lives: Life[] = [...LIFECYCLES, ...(isThere('unknown') ? (['unknown'] as const) : [])];
  const nameOf = (life: Life): string =>
    life === 'unknown' ? t('personas.notKnown') : t(`personas.lifecycles.${life}`);
  return (
    <>
      <div className={styles.top}>
        <p className={styles.headline}>{customersHead(t, overview)}</p>
        <CustomerTools overview={overview} lives={lives} nameOf={nameOf} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <section className={styles.scroll} aria-label={t('personas.segments.title')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('personas.texts.segment')}</th>
              {lives.map((life) => (
                <th key={life} scope="col" data-empty={!isThere(life)}>
                  {nameOf(life)} <Sum count={counts[life]} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.segment ?? ''}>
                <th scope="row">
                  {row.segment ?? t('personas.segments.none')} <Sum count={row.count} />
                  <Lacks row={row} />
                </th>
                {lives.map((life) => (
                  <td key={life} data-empty={!isThere(life)}>
                    <Cell row={row} life={life} name={nameOf(life)} openId={openId} onChoose={onChoose} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ChurnReasons reasons={reasons} />
    </>
  );
}

function Sum({ count }: { count: number | undefined }) {
  return count === undefined ? null : <span className={styles.count}>{formatCount(count)}</span>;
}

/** What nobody has made for a segment. */
function Lacks({ row: { lacks } }: { row: CustomerRow }) {
  const t = useT();
  if (lacks.length === 0) return null;
  return (
    <span className={styles.lacks}>
      {lacks.map((lack) => (
        <Badge key={lack} tone="warn">
          {t(`customers.lacks.${lack}`)}
        </Badge>
      ))}
    </span>
  );
}
// keys: customers.lacks.*

type CellProps = SegmentTableProps & { row: CustomerRow; life: Life; name: string };

function Cell({ row, life, name, openId, onChoose }: CellProps) {
  const t = useT();
  const readOnly = useEditorState((state) => state.readOnly);
  const { personas, count } = row.cells[life];
  return (
    <div className={styles.cell}>
      {personas.length > 0 && <People personas={personas} openId={openId} onChoose={onChoose} />}
      {personas.length === 0 && count === undefined && (
        <span className="visually-hidden">{t('personas.segments.nobody')}</span>
      )}
      <CountField
        segment={row.segment}
        lifecycle={life === 'unknown' ? undefined : life}
        count={count}
        label={t('customers.setCount', {
          life: name.toLocaleLowerCase(),
          segment: row.segment ?? t('personas.segments.none'),
        })}
        disabled={readOnly}
      />
    </div>
  );
}

type PeopleProps = SegmentTableProps & { personas: readonly Persona[] };

/** Who stands in a cell; of many only the first, and more when asked for. */
function People({ personas, openId, onChoose }: PeopleProps) {
  const t = useT();
  const page = usePage(personas, PAGE, ({ id }) => id === openId);
  return (
    <>
      <ul className={styles.people}>
        {page.shown.map((persona) => {
          const name = persona.name || t('personas.unnamed');
          return (
            <li key={persona.id}>
              <button
                type="button"
                className={styles.person}
                aria-expanded={persona.id === openId}
                onClick={() => onChoose(persona.id)}
              >
                <PersonaAvatar persona={persona} name={name} size={26} />
                {name}
              </button>
            </li>
          );
        })}
      </ul>
      <MorePersonas page={page} size="s" />
    </>
  );
}
