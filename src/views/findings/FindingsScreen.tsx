// FindingsScreen: what to fix first - every pain point, barrier and delight by weight, with its fate in the target.
import { TriangleAlert } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { rankAllFindings, rankFindings } from '@/analysis/ranking';
import '@/i18n/en/compare';
import '@/i18n/en/findings';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { FindingKind } from '@/model/types';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { useProject } from '@/views/context/EditorContext';
import { mapStateLabel } from '@/views/context/mapState';
import { navigate } from '@/views/context/router';
import { countKinds, inHeldOrder, type Sort, sortFindings } from './findingRows';
import styles from './FindingsScreen.module.css';
import { FindingTable } from './FindingTable';
import { mapName } from '@/views/context/mapName';

const ALL = 'all';

export function FindingsScreen() {
  const t = useT();
  const project = useProject((whole) => whole);
  const [mapId, setMapId] = useState<Id>(ALL);
  const [kind, setKind] = useState<FindingKind | typeof ALL>(ALL);
  const [sort, setSort] = useState<Sort>('weight');
  // While somebody rates, rows stay where they are: a row that jumps away under the hand cannot be rated on.
  const [held, setHeld] = useState<readonly Id[]>();

  const settle = useCallback(() => setHeld(undefined), []);

  const chosen = project.maps[mapId];
  const ranked = useMemo(
    () => (chosen ? rankFindings(project, chosen.id) : rankAllFindings(project)),
    [project, chosen],
  );
  const counts = useMemo(() => countKinds(ranked), [ranked]);
  const lang = language();
  const sorted = useMemo(
    () => sortFindings(ranked, kind === ALL ? undefined : kind, sort, lang),
    [ranked, kind, sort, lang],
  );
  const shown = held ? inHeldOrder(sorted, held) : sorted;
  const maps = mapsOf(project);

  if (Object.keys(project.findings).length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState
          icon={TriangleAlert}
          title={t('findings.emptyTitle')}
          actions={
            <Button
              variant="primary"
              onClick={() => navigate({ screen: 'map', projectId: project.id, mapId: maps[0]?.id })}
            >
              {t('findings.toMap')}
            </Button>
          }
        >
          {t('findings.emptyText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('findings.title')}</h1>
          <p className={styles.intro}>{t('findings.intro')}</p>
        </div>
        <div className={styles.filters}>
          <Segmented
            label={t('findings.kind')}
            value={kind}
            onChange={setKind}
            choices={[
              { value: ALL, label: t('findings.all', { number: ranked.length }) },
              { value: 'barrier', label: t('findings.barriers', { number: counts.barrier }) },
              { value: 'pain', label: t('findings.pains', { number: counts.pain }) },
              { value: 'delight', label: t('findings.delights', { number: counts.delight }) },
            ]}
          />
          {maps.length > 1 && (
            <Select
              label={t('findings.map')}
              hideLabel
              className={styles.map}
              value={chosen ? mapId : ALL}
              choices={[
                { value: ALL, label: t('findings.allMaps') },
                ...maps.map((map) => ({
                  value: map.id,
                  label: t('compare.mapChoice', {
                    title: mapName(project, map),
                    state: t(mapStateLabel[map.state]),
                  }),
                })),
              ]}
              onChange={(id) => setMapId(id ?? ALL)}
            />
          )}
        </div>
      </header>
      {shown.length > 0 ? (
        <FindingTable
          key={`${mapId} ${kind} ${sort}`}
          findings={shown}
          sort={sort}
          onSort={setSort}
          onRate={() => setHeld((before) => before ?? shown.map(({ finding }) => finding.id))}
          onSettle={settle}
        />
      ) : (
        <EmptyState title={t('findings.noneTitle')}>{t('findings.noneText')}</EmptyState>
      )}
    </div>
  );
}
