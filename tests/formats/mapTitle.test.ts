// Laws of titles: the first map is called like its project until it has a title of its own; what nobody has chosen is never drawn.
import { afterEach, describe, expect, it } from 'vitest';
import { addMap, deriveTarget, updateMap } from '@/commands/maps';
import { updateProject } from '@/commands/project';
import type { ExportFormat } from '@/formats/exportFormat';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { jsonExport } from '@/formats/jsonExport';
import { mapTitle, partTitle, pictureTitle, projectTitle } from '@/formats/mapTitle';
import { svgExport } from '@/formats/pictureExports';
import { toSvg } from '@/formats/svg';
import '@/i18n/en/deck';
import '@/i18n/en/library';
import '@/i18n/en/readerPage';
import { language, languages, setLanguage, t } from '@/i18n/translate';
import { madeUpTitles } from '@/i18n/madeUpTitles';
import { createTableMeasure } from '@/layout/fontMetrics';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { mapName, targetTitle } from '@/views/context/mapName';
import { starterProject } from '@/content/starter';
import { openEditor } from '@tests/support/openEditor';

afterEach(() => setLanguage('en'));

const firstOf = (project: Project) => {
  const [map] = mapsOf(project);
  if (!map) throw new Error('no map');
  return map;
};

const sourceOf = (project: Project, mapId = firstOf(project).id) =>
  exportSource(project, mapId, { t, language: language(), measure: createTableMeasure() });
const picture = (project: Project, mapId?: string) => sourceOf(project, mapId).picture(options);
const options = { scale: 1, title: true, legend: false, background: 'paper' } as const;

describe('the first map of a project', () => {
  it('is called like the project, until it gets a title of its own', () => {
    const editor = openEditor(starterProject(t('library.untitled')));
    const now = () => editor.store.getState().project;
    expect(mapName(now(), firstOf(now()))).toBe('Untitled map');
    editor.commit(updateProject, { changes: { title: 'Shoes' } });
    expect(mapName(now(), firstOf(now()))).toBe('Shoes');
    expect(targetTitle(now(), firstOf(now()))).toBe('Shoes, target');
    expect(pictureTitle(now(), firstOf(now()))).toBe('Shoes');
    editor.commit(updateMap, { id: firstOf(now()).id, changes: { title: 'Today' } });
    expect(mapName(now(), firstOf(now()))).toBe('Today');
    expect(pictureTitle(now(), firstOf(now()))).toBe('Shoes \u2013 Today');
  });

  it('alone is: the others have their own titles or none', () => {
    const editor = openEditor(starterProject('Shoes'));
    editor.commit(addMap, { id: 'second', title: '', state: 'current', stages: [], lanes: [] });
    const { project } = editor.store.getState();
    const second = project.maps['second'];
    expect(second && mapTitle(project, second)).toBe('');
    expect(second && mapName(project, second)).toBe('Untitled map');
  });

  it('as older projects have it, with a title that nobody chose, is called like the project too', () => {
    const editor = openEditor(starterProject('Shoes'));
    const { id } = firstOf(editor.store.getState().project);
    editor.commit(updateMap, { id, changes: { title: 'Untitled journey' } });
    const { project } = editor.store.getState();
    expect(mapName(project, firstOf(project))).toBe('Shoes');
  });
});

describe('a title that nobody has chosen', () => {
  it.each(languages)('is known whichever language gave it: %s', async (language) => {
    await setLanguage(language);
    // Whatever is written of it says the same word.
    for (const word of [t('deck.untitled'), t('readerPage.untitled')])
      expect(word).toBe(t('app.untitledMap'));
    for (const title of [t('library.untitled'), t('app.untitledMap'), t('app.newMapTitle')]) {
      expect(madeUpTitles.has(title)).toBe(true);
      expect(madeUpTitles.has(t('app.targetTitle', { title }))).toBe(true);
    }
  });

  it.each([...madeUpTitles, ''])('is never drawn, nor the name of a file: “%s”', async (title) => {
    const editor = openEditor(starterProject(title));
    editor.commit(updateMap, { id: firstOf(editor.store.getState().project).id, changes: { title } });
    editor.commit(deriveTarget, {
      sourceMapId: firstOf(editor.store.getState().project).id,
      id: 'target',
      title: targetTitle(editor.store.getState().project, firstOf(editor.store.getState().project)),
    });
    const { project } = editor.store.getState();
    expect(mapsOf(project)).toHaveLength(2);
    for (const { id } of mapsOf(project)) {
      const drawn = toSvg(picture(project, id));
      for (const made of madeUpTitles) expect(drawn).not.toContain(made);
    }
    expect(projectTitle(project)).toBe('');
    const file = await writeExport(jsonExport, sourceOf(project), options, {});
    expect(file.name).toBe('waymark.json');
    const drawing = await writeExport(svgExport, sourceOf(project), options, {});
    expect(drawing.name).toBe('waymark.svg');
    // A part is called as the whole is, and by its own word.
    expect(partTitle(project, 'Roadmap')).toBe('waymark - Roadmap');
    const part = { ...sourceOf(project), part: 'Stage: Need' };
    expect((await writeExport(svgExport, part, options, {})).name).toBe('waymark - Stage Need.svg');
  });

  it('is told apart in the file of a part', async () => {
    const { project } = openEditor(starterProject('Shoes')).store.getState();
    const part = { ...sourceOf(project), part: 'Stage: Need' };
    const nameOf = async (format: ExportFormat) => (await writeExport(format, part, options, {})).name;
    expect(await nameOf(svgExport)).toBe('Shoes - Stage Need.svg');
    // What holds the whole project is called as it is.
    expect(await nameOf(jsonExport)).toBe('Shoes.json');
  });

  it('gives way to the title of the first map in the name of a file', () => {
    const editor = openEditor(starterProject('Untitled journey'));
    const { id } = firstOf(editor.store.getState().project);
    editor.commit(updateMap, { id, changes: { title: 'Today' } });
    expect(projectTitle(editor.store.getState().project)).toBe('Today');
  });

  it('leaves no gap over the picture', () => {
    const named = picture(starterProject('Shoes'));
    const bare = picture(starterProject(''));
    expect(bare.box.height).toBeLessThan(named.box.height);
    expect(bare.title).toMatch(/^Current map · /);
  });
});
