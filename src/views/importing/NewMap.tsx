// NewMap: a map that begins empty, from a template, as a map of another project, or out of a file; links come afterwards.
import { useEffect, useState } from 'react';
import { bringMap } from '@/commands/bringMap';
import { addMap } from '@/commands/maps';
import { loadTemplateTexts, templateKeys, templateProject } from '@/content/templates/templateProject';
import type { TemplateTexts } from '@/content/templates/bones';
import { starterMap } from '@/content/starter';
import '@/i18n/en/linking';
import '@/i18n/en/newMap';
import { language } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { MapState, Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Segmented } from '@/ui/Segmented';
import { Select } from '@/ui/Select';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';
import { MapsElsewhere } from '@/views/context/MapsElsewhere';
import { useProjectsPort } from '@/views/context/ProjectsPort';
import { navigate } from '@/views/context/router';
import { ChooseFile } from './ChooseFile';
import { LeftOut } from './LeftOut';
import styles from './NewMap.module.css';

type Source = 'empty' | 'template' | 'project' | 'file';
const SOURCES: readonly Source[] = ['empty', 'template', 'project', 'file'];
const STATES: readonly MapState[] = ['target', 'reference', 'current'];

/** What the map is made of; undefined while nothing is chosen. */
type Chosen = { project: Project; mapId: Id; name: string };

// keys: newMap.source.*
// keys: newMap.sourceText.*
export function NewMap({ onClose }: { onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const [state, setState] = useState<MapState>('target');
  const [source, setSource] = useState<Source>('empty');
  const [chosen, setChosen] = useState<Chosen>();
  const { project } = editor.store.getState();

  const create = () => {
    const id = newId();
    const from = mapsOf(project).find((map) => map.state === 'current');
    const done =
      source === 'empty'
        ? editor.commit(addMap, { ...starterMap(state, t('app.newMapTitle')), id })
        : chosen &&
          editor.commit(bringMap, {
            from: chosen.project,
            sourceMapId: chosen.mapId,
            id,
            title: chosen.name,
            state,
          });
    // What is too much for a project has been told.
    if (!done) return;
    onClose();
    navigate({ screen: 'map', projectId: project.id, mapId: id });
    if (source === 'empty' || state === 'current' || !from) return;
    toast.show({
      title: t('newMap.made', { title: chosen?.name ?? '' }),
      action: {
        label: t('newMap.link', { title: mapName(project, from) }),
        run: () => {
          navigate({ screen: 'compare', projectId: project.id, fromMapId: from.id, toMapId: id });
          editor.setSession({ dialog: 'links' });
        },
      },
      timeout: 12_000,
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('newMap.title')}
      description={t('newMap.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={source !== 'empty' && !chosen} onClick={create}>
            {t('newMap.create')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Segmented
          label={t('newMap.state')}
          value={state}
          onChange={setState}
          choices={STATES.map((value) => ({ value, label: t(mapStateLabel[value]) }))}
        />
        <Segmented
          label={t('newMap.from')}
          value={source}
          onChange={(value) => {
            setSource(value);
            setChosen(undefined);
          }}
          choices={SOURCES.map((value) => ({ value, label: t(`newMap.source.${value}`) }))}
        />
        <p className={styles.note}>{t(`newMap.sourceText.${source}`)}</p>
        {source === 'template' && <Templates onChosen={setChosen} />}
        {source === 'project' && !chosen && (
          <MapsElsewhere
            openProjectId={project.id}
            onMap={({ project: from, mapId }) => {
              const map = from.maps[mapId];
              if (map) setChosen({ project: from, mapId, name: mapName(from, map) });
            }}
          />
        )}
        {source === 'file' && <OfFile onChosen={setChosen} />}
        {source === 'project' && chosen && (
          <p className={styles.chosen}>
            {t('linking.mapOf', { map: chosen.name, project: chosen.project.title })}
            <Button variant="quiet" size="s" onClick={() => setChosen(undefined)}>
              {t('newMap.another')}
            </Button>
          </p>
        )}
      </div>
    </Dialog>
  );
}

type Choosing = { onChosen: (chosen: Chosen | undefined) => void };

/** The templates of the product and one's own. */
function Templates({ onChosen }: Choosing) {
  const t = useT();
  const port = useProjectsPort();
  const [texts, setTexts] = useState<TemplateTexts>();
  const [own, setOwn] = useState<readonly { id: Id; title: string }[]>([]);
  const [value, setValue] = useState<string>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let stale = false;
    void loadTemplateTexts(language()).then((words) => !stale && setTexts(words));
    port.projects('').then(
      (all) => !stale && setOwn(all.filter(({ template }) => template)),
      () => undefined,
    );
    return () => void (stale = true);
  }, [port]);
  const choose = async (id: string | undefined): Promise<void> => {
    setValue(id);
    setBroken(false);
    const key = templateKeys.find((one) => one === id);
    const read = key && texts ? templateProject(key, texts) : undefined;
    const loaded = read || id === undefined ? undefined : await port.load(id, '');
    const project = read ?? (loaded?.ok ? loaded.project : undefined);
    const map = project && mapsOf(project)[0];
    setBroken(!map);
    onChosen(project && map && { project, mapId: map.id, name: project.title });
  };
  if (!texts) return null;
  return (
    <>
      <Select
        label={t('newMap.template')}
        value={value}
        placeholder={t('newMap.chooseTemplate')}
        choices={[
          ...templateKeys.map((key) => ({ value: key as string, label: texts[key].name })),
          ...own.map(({ id, title }) => ({ value: id, label: title || t('linking.untitledProject') })),
        ]}
        onChange={(id) => void choose(id)}
      />
      {isBroken && <p role="alert">{t('linking.broken')}</p>}
    </>
  );
}

/** A file with one map, or with several to choose from. */
function OfFile({ onChosen }: Choosing) {
  const t = useT();
  const port = useProjectsPort();
  const [read, setRead] = useState<{ project: Project; fileName: string; left: readonly string[] }>();
  const [mapId, setMapId] = useState<Id>();
  const choose = (project: Project, id: Id | undefined): void => {
    const map = project.maps[id ?? ''];
    setMapId(map?.id);
    onChosen(map && { project, mapId: map.id, name: mapName(project, map) });
  };
  const take = async (file: File): Promise<string | undefined> => {
    const result = await port.readFile(file);
    if (!result.ok) return result.problem;
    const [first] = mapsOf(result.project);
    if (!first) return t('linking.noMapThere');
    setRead({ project: result.project, fileName: file.name, left: result.left });
    choose(result.project, first.id);
    return undefined;
  };
  const maps = read ? mapsOf(read.project) : [];
  return (
    <>
      <ChooseFile name={read?.fileName} notRead={t('newMap.notStored')} read={take} />
      {read && maps.length > 1 && (
        <Select
          label={t('newMap.whichMap')}
          value={mapId}
          choices={maps.map((map) => ({ value: map.id, label: mapName(read.project, map) }))}
          onChange={(id) => choose(read.project, id)}
        />
      )}
      {read && <LeftOut sentences={read.left} />}
    </>
  );
}
