// SegmentTable: the personas by segment and lifecycle, with counts, and where there is nobody.
import { useMemo } from 'react';
import { personaGrid } from '@/analysis/personaGaps';
import { useT } from '@/i18n/useT';
import { LIFECYCLES } from '@/model/constants';
import type { Id } from '@/model/id';
import { personasOf } from '@/model/select';
import type { Persona } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import { MorePersonas } from './MorePersonas';
import styles from './SegmentTable.module.css';
import { usePage } from './usePage';

/** How many of one cell are in the document at first. */
const PAGE = 12;

type SegmentTableProps = { openId: Id | undefined; onChoose: (id: Id) => void };

export function SegmentTable({ openId, onChoose }: SegmentTableProps) {
  const t = useT();
  const personas = useProject(personasOf);
  const { rows, counts } = useMemo(() => personaGrid(personas), [personas]);
  const lives = [...LIFECYCLES, ...(counts.unknown > 0 ? (['unknown'] as const) : [])];
  const nameOf = (life: (typeof lives)[number]) =>
    life === 'unknown' ? t('personas.notKnown') : t(`personas.lifecycles.${life}`);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <section className={styles.scroll} aria-label={t('personas.segments.title')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('personas.texts.segment')}</th>
            {lives.map((life) => (
              <th key={life} scope="col" data-empty={counts[life] === 0}>
                {nameOf(life)} <span className={styles.count}>{counts[life]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ segment, cells, count }) => (
            <tr key={segment ?? ''}>
              <th scope="row">
                {segment ?? t('personas.segments.none')} <span className={styles.count}>{count}</span>
              </th>
              {lives.map((life) => (
                <td key={life} data-empty={counts[life] === 0}>
                  {cells[life].length === 0 ? (
                    <span className={styles.nobody}>
                      <span aria-hidden="true">–</span>
                      <span className="visually-hidden">{t('personas.segments.nobody')}</span>
                    </span>
                  ) : (
                    <People personas={cells[life]} openId={openId} onChoose={onChoose} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
