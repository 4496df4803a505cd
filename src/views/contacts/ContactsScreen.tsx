// ContactsScreen: what logs of contacts say of a map - bottlenecks, who stops where, real ways, and problems.
import { FileUp, Route as RouteIcon, Trash2 } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { activitiesByKey, dropOffOf, logPath } from '@/analysis/contactInsights';
import { removeContactLog } from '@/commands/contactLogs';
import '@/i18n/en/contacts';
import '@/i18n/en/research';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { contactLogsOf, mapsOf } from '@/model/select';
import type { ContactLog } from '@/model/types';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { IconButton } from '@/ui/IconButton';
import { ReportHead } from '@/ui/ReportHead';
import { Select } from '@/ui/Select';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { classes } from '@/ui/classes';
import paper from '@/ui/OnPaper.module.css';
import { ResearchBar } from '@/views/context/ResearchBar';
import { navigate } from '@/views/context/router';
import { useUndoToast } from '@/views/context/useUndoToast';
import { ActivityTable } from './ActivityTable';
import styles from './ContactsScreen.module.css';
import { headlineOf, lineOf } from './headline';
import { ImportContacts } from './ImportContacts';
import { Problems } from './Problems';
import { Transitions } from './Transitions';
import { Ways } from './Ways';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xes,.xml,text/csv,text/tab-separated-values,application/xml';

export function ContactsScreen({ logId }: { logId: Id | undefined }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const remembered = useSession((session) => session.mapId);
  const maps = mapsOf(project);
  const asked = project.contactLogs[logId ?? ''];
  const map = project.maps[asked?.mapId ?? remembered ?? ''] ?? maps[0];
  const logs = map ? contactLogsOf(project, map.id) : [];
  const log = logs.find(({ id }) => id === asked?.id) ?? logs.at(-1);
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const choose = (): void => input.current?.click();
  const open = (recordId: Id | undefined): void =>
    navigate({ screen: 'research', projectId: project.id, part: 'contacts', recordId });

  const choices = (maps.length > 1 || logs.length > 1) && (
    <div className={styles.choices}>
      {maps.length > 1 && (
        <Select
          size="s"
          label={t('research.map')}
          hideLabel
          value={map?.id}
          choices={maps.map((one) => ({
            value: one.id,
            label: `${mapName(project, one)} · ${t(mapStateLabel[one.state])}`,
          }))}
          onChange={(mapId) => {
            if (mapId === undefined) return;
            editor.setSession({ mapId });
            open(undefined);
          }}
        />
      )}
      {logs.length > 1 && (
        <Select
          size="s"
          label={t('contacts.log')}
          hideLabel
          value={log?.id}
          choices={logs.map((one) => ({
            value: one.id,
            label: `${one.title || t('contacts.log')} · ${formatPeriod(one.from, one.to)}`,
          }))}
          onChange={open}
        />
      )}
    </div>
  );

  return (
    <div className={classes(styles.screen, paper.lying)}>
      <ResearchBar part="contacts">
        {!readOnly && map && (
          <Button icon={FileUp} size="s" onClick={choose}>
            {t('contacts.import')}
          </Button>
        )}
      </ResearchBar>
      <div className={classes(styles.main, paper.content)}>
        <div className={styles.inner}>
          {log ? (
            <Report key={log.id} log={log} readOnly={readOnly} choices={choices} />
          ) : (
            <>
              {choices}
              <EmptyState
                icon={RouteIcon}
                title={t('contacts.emptyTitle')}
                actions={
                  !readOnly &&
                  map && (
                    <Button variant="primary" icon={FileUp} onClick={choose}>
                      {t('contacts.chooseFile')}
                    </Button>
                  )
                }
              >
                <p>{t('contacts.emptyText')}</p>
                <p>{t('contacts.emptyColumns')}</p>
                <p>{t('contacts.noNames')}</p>
              </EmptyState>
            </>
          )}
        </div>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPT}
        aria-label={t('contacts.chooseFile')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) setFile(chosen);
        }}
      />
      {file && map && (
        <ImportContacts mapId={map.id} file={file} onAnother={choose} onClose={() => setFile(undefined)} />
      )}
    </div>
  );
}

type ReportProps = { log: ContactLog; readOnly: boolean; choices: ReactNode };

function Report({ log, readOnly, choices }: ReportProps) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const undoToast = useUndoToast();
  const activities = useMemo(() => activitiesByKey(project, log.id), [project, log.id]);
  const dropOff = useMemo(() => dropOffOf(project, log), [project, log]);
  const path = useMemo(() => logPath(project, log), [project, log]);
  const remove = (): void => {
    if (!editor.commit(removeContactLog, { id: log.id })) return;
    undoToast(t('contacts.removed', { title: log.title }));
    navigate({ screen: 'research', projectId: project.id, part: 'contacts' });
  };
  return (
    <>
      <ReportHead headline={headlineOf(t, log, activities, dropOff)} line={lineOf(t, log, dropOff)}>
        {choices}
        {!readOnly && <IconButton icon={Trash2} label={t('contacts.remove')} onClick={remove} />}
      </ReportHead>
      <ActivityTable log={log} activities={activities} readOnly={readOnly} />
      <Ways log={log} path={path} />
      <Transitions log={log} path={path} />
      <Problems log={log} path={path} readOnly={readOnly} />
    </>
  );
}
