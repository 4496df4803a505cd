// TableFile: the table of a file for the open project - a new map, part of the open one, or an update of what it names.
import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FoundTable } from '@/formats/foundTable';
import type { SheetUpdate } from '@/formats/sheetUpdate';
import '@/i18n/en/importing';
import '@/i18n/en/newMap';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Segmented } from '@/ui/Segmented';
import { takeTable, takeUpdates, updatesOf } from '@/views/actions/tableWork';
import { useEditor } from '@/views/context/EditorContext';
import { useProjectsPort } from '@/views/context/ProjectsPort';
import styles from './NewMap.module.css';
import { TablePreview } from './TablePreview';
import { UpdatePreview } from './UpdatePreview';

type Way = 'update' | 'map' | 'new';
type Read = { table: FoundTable; fileName: string; updates: readonly SheetUpdate[] };

export function TableFile({ mapId, onClose }: { mapId: Id; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const port = useProjectsPort();
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Read>();
  const [way, setWay] = useState<Way>('map');
  const [problem, setProblem] = useState<string>();
  const [accept, setAccept] = useState('');
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let stale = false;
    port.acceptedFiles('tables').then(
      (kinds) => !stale && setAccept(kinds),
      () => undefined,
    );
    return () => void (stale = true);
  }, [port]);

  const take = async (file: File): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const found = await port.readTable(file);
      if (!found.ok) return setProblem(found.problem);
      const updates = await updatesOf(found.table, editor.store.getState().project, mapId);
      setWay(updates.length > 0 ? 'update' : 'map');
      setRead({ table: found.table, fileName: file.name, updates });
    } catch {
      setProblem(t('importing.notRead'));
    } finally {
      setBusy(false);
    }
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
          <div className={styles.chosen}>
            <Button
              variant="primary"
              icon={FileUp}
              aria-busy={isBusy}
              onClick={() => !isBusy && input.current?.click()}
            >
              {t('newMap.chooseFile')}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept={accept}
              aria-label={t('newMap.chooseFile')}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file) void take(file);
              }}
            />
          </div>
          {problem !== undefined && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
        </div>
      </Dialog>
    );

  const { table, fileName, updates } = read;
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
        fileName={fileName}
        updates={updates}
        above={ways}
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
      fileName={fileName}
      title={t('importing.importTitle')}
      above={ways}
      confirm={(count) => t('importing.import', { count })}
      onShape={(shape, chosen) => {
        onClose();
        void takeTable(editor, { table: chosen, shape }, { mapId, into: way, fileName });
      }}
      onClose={onClose}
    />
  );
}
