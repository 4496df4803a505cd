// TableFile: the table of a file for the open project - a new map, part of the open one, or an update of what it names.
import { useMemo, useState } from 'react';
import '@/i18n/en/importing';
import '@/i18n/en/newMap';
import { formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Segmented } from '@/ui/Segmented';
import { type TableRead, staysBehindOn, tableRead, takeTable, takeUpdates } from '@/views/actions/tableWork';
import { useEditor } from '@/views/context/EditorContext';
import { useProjectsPort } from '@/views/context/ProjectsPort';
import { ChooseFile } from './ChooseFile';
import { EncodingChoice, type ReadAnew } from './EncodingChoice';
import styles from './NewMap.module.css';
import { TablePreview } from './TablePreview';
import { UpdatePreview } from './UpdatePreview';

type Way = 'update' | 'map' | 'new';

const wayOf = ({ found, standing }: TableRead): Way =>
  found.updates.length > 0 ? 'update' : standing.isOfMap ? 'new' : 'map';

type TableFileProps = {
  mapId: Id;
  /** What was read already; else a file is asked for. */
  given?: TableRead | undefined;
  onClose: () => void;
};

export function TableFile({ mapId, given, onClose }: TableFileProps) {
  const t = useT();
  const editor = useEditor();
  const port = useProjectsPort();
  const [read, setRead] = useState(given);
  const [way, setWay] = useState<Way>(given ? wayOf(given) : 'map');
  const onMap = useMemo(() => staysBehindOn(editor, mapId), [editor, mapId]);
  const take = async (file: File): Promise<string | undefined> => {
    const found = await port.readTable(file);
    if (!found.ok) return found.problem;
    const fresh = await tableRead(found.table, file, editor, mapId);
    setWay(wayOf(fresh));
    setRead(fresh);
    return undefined;
  };

  if (!read)
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={t('importing.importTitle')}
        description={t('importing.fileText')}
        actions={<Button onClick={onClose}>{t('common.cancel')}</Button>}
      >
        <div className={styles.fields}>
          <ChooseFile kinds="tables" isPrimary notRead={t('importing.notRead')} read={take} />
        </div>
      </Dialog>
    );

  const { table, file, found, standing } = read;
  const { updates } = found;
  const readAnew: ReadAnew = async (encoding) => {
    const again = await port.readTable(file, encoding);
    if (!again.ok) return false;
    const fresh = await tableRead(again.table, file, editor, mapId);
    if (fresh.found.updates.length === 0 && way === 'update') setWay(wayOf(fresh));
    setRead(fresh);
    return true;
  };
  const ways = (
    <div className={styles.ways}>
      <Segmented
        label={t('importing.into')}
        value={way}
        onChange={setWay}
        choices={[
          ...(updates.length > 0 ? [{ value: 'update' as const, label: t('importing.intoUpdate') }] : []),
          { value: 'map', label: t('importing.intoMap') },
          { value: 'new', label: t('importing.intoNew') },
        ]}
      />
    </div>
  );
  if (way === 'update')
    return (
      <UpdatePreview
        fileName={file.name}
        found={found}
        above={
          <div className={styles.update}>
            {ways}
            {table.encoding && <EncodingChoice value={table.encoding} readAnew={readAnew} />}
          </div>
        }
        onTake={() => {
          onClose();
          takeUpdates(editor, updates);
        }}
        onClose={onClose}
      />
    );
  return (
    <TablePreview
      table={table}
      fileName={file.name}
      readAnew={readAnew}
      staysBehind={way === 'map' ? onMap : undefined}
      title={t('importing.importTitle')}
      above={
        <>
          {ways}
          {standing.standing > 0 && (
            <p className={styles.twice}>
              {t('importing.standing', { count: standing.standing, all: formatNumber(standing.all) })}
            </p>
          )}
        </>
      }
      confirm={(count) => t('importing.import', { count })}
      onShape={(shape, chosen) => {
        onClose();
        void takeTable(editor, { table: chosen, shape }, { mapId, into: way, fileName: file.name });
      }}
      onClose={onClose}
    />
  );
}
