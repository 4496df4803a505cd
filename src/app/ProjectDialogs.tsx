// The windows over the screens of a project, fetched with the first touch.
import { Suspense, useCallback, useState } from 'react';
import type { Id } from '@/model/id';
import { useDroppedTable } from './useDroppedTable';
import type { Disk } from '@/storage/disk';
import type { ProjectHandle } from '@/storage/projectHandle';
import { fetched } from '@/ui/fetched';
import { useFirstTouch } from '@/ui/useFirstTouch';
import { useEditor, useSession } from '@/views/context/EditorContext';
import { HeldKeys } from '@/views/keyboard/HeldKeys';
import type { Route } from '@/views/context/router';

const ExportWindow = fetched(async () => (await import('./ExportWindow')).ExportWindow);
const Palette = fetched(async () => (await import('@/views/palette/Palette')).Palette);
const ShortcutSheet = fetched(async () => (await import('@/views/palette/ShortcutSheet')).ShortcutSheet);
const NewPersona = fetched(async () => (await import('@/views/personas/NewPersonaDialog')).NewPersonaDialog);
const EvidencePicker = fetched(async () => (await import('@/views/evidence/EvidencePicker')).EvidencePicker);
const Channels = fetched(async () => (await import('@/views/channels/ChannelsDialog')).ChannelsDialog);
const Look = fetched(async () => (await import('@/views/look/LookDialog')).LookDialog);
const RestorePoints = fetched(
  async () => (await import('@/views/restorePoints/RestorePointsWindow')).RestorePointsWindow,
);

const ProjectCard = fetched(
  async () => (await import('@/views/inspector/ProjectCardDialog')).ProjectCardDialog,
);
const Remarks = fetched(async () => (await import('@/views/inspector/RemarksDialog')).RemarksDialog);
const SaveTemplate = fetched(async () => (await import('./SaveTemplate')).SaveTemplate);
const ViewName = fetched(async () => (await import('@/views/map/ViewNameDialog')).ViewNameDialog);
const RemoveFindings = fetched(async () => (await import('@/views/findings/RemoveFindings')).RemoveFindings);
const NewMap = fetched(async () => (await import('@/views/importing/NewMap')).NewMap);
const TableFile = fetched(async () => (await import('@/views/importing/TableFile')).TableFile);
const PastedTable = fetched(async () => (await import('@/views/importing/PastedTable')).PastedTable);

const fetchAll = (): void =>
  [Palette, ShortcutSheet, ExportWindow, NewPersona, EvidencePicker, RestorePoints].forEach(
    ({ ahead }) => void ahead(),
  );

type ProjectDialogsProps = {
  disk: Disk;
  handle: ProjectHandle;
  screen: Route['screen'];
  mapId: Id | undefined;
};

export function ProjectDialogs({ disk, handle, screen, mapId }: ProjectDialogsProps) {
  useFirstTouch(fetchAll);
  const editor = useEditor();
  const dialog = useSession((session) => session.dialog);
  const [typed, setTyped] = useState('');
  const [entered, setEntered] = useState(false);
  const [onEnter] = useState(() => () => setEntered(true));
  const search = useCallback(async () => (await import('./searchPort')).searchPort(disk), [disk]);
  const [table, setTable] = useDroppedTable(mapId);
  const close = () => {
    setTable(undefined);
    setTyped('');
    setEntered(false);
    editor.setSession({ dialog: undefined });
  };
  switch (dialog) {
    case undefined:
    case 'links':
      return null;
    case 'palette':
      return (
        <Suspense fallback={<HeldKeys onText={setTyped} onEnter={onEnter} />}>
          <Palette screen={screen} typed={typed} entered={entered} search={search} onClose={close} />
        </Suspense>
      );
    case 'shortcuts':
      return (
        <Suspense>
          <ShortcutSheet onClose={close} />
        </Suspense>
      );
    case 'persona':
      return (
        <Suspense fallback={<HeldKeys onText={setTyped} />}>
          <NewPersona mapId={mapId} typed={typed} Held={HeldKeys} onClose={close} />
        </Suspense>
      );
    case 'evidence':
      return (
        <Suspense fallback={<HeldKeys onText={setTyped} />}>
          <EvidencePicker typed={typed} Held={HeldKeys} onClose={close} />
        </Suspense>
      );
    case 'channels':
      return (
        <Suspense>
          <Channels onClose={close} />
        </Suspense>
      );
    case 'look':
      return (
        <Suspense>
          <Look onClose={close} />
        </Suspense>
      );
    case 'removeFindings':
      return (
        <Suspense>
          <RemoveFindings onClose={close} />
        </Suspense>
      );
    case 'newMap':
      return (
        <Suspense>
          <NewMap onClose={close} />
        </Suspense>
      );
    case 'tableFile':
      return (
        <Suspense>
          {mapId !== undefined && (
            <TableFile key={table?.turn} mapId={mapId} given={table?.read} onClose={close} />
          )}
        </Suspense>
      );
    case 'pastedTable':
      return (
        <Suspense>
          <PastedTable onClose={close} />
        </Suspense>
      );
    case 'restorePoints':
      return (
        <Suspense>
          <RestorePoints disk={disk} handle={handle} onClose={close} />
        </Suspense>
      );
    case 'projectCard':
      return (
        <Suspense>
          <ProjectCard onClose={close} />
        </Suspense>
      );
    case 'remarks':
      return <Suspense>{mapId !== undefined && <Remarks mapId={mapId} onClose={close} />}</Suspense>;
    case 'saveTemplate':
      return (
        <Suspense>
          {mapId !== undefined && <SaveTemplate disk={disk} mapId={mapId} onClose={close} />}
        </Suspense>
      );
    case 'saveView':
    case 'renameView':
      return (
        <Suspense>{mapId !== undefined && <ViewName mapId={mapId} asks={dialog} onClose={close} />}</Suspense>
      );
    case 'export':
      return (
        <Suspense>
          {mapId !== undefined && <ExportWindow disk={disk} handle={handle} mapId={mapId} onClose={close} />}
        </Suspense>
      );
  }
}
