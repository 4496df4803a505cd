// TemplateGallery: what a new project may begin with: blank, a template, or the frame of a map of one's own.
import { ArrowLeft, CopyPlus, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { comparableText } from '@/analysis/comparableText';
import { bareProject } from '@/content/templates/bareProject';
import { bones, type TemplateTexts } from '@/content/templates/bones';
import { previewProject } from '@/content/templates/previewProject';
import { loadTemplateTexts, templateKeys, templateProject } from '@/content/templates/templateProject';
import { starterProject } from '@/content/starter';
import '@/i18n/en/library';
import { type Language, language, languages } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { languageNames } from '@/ui/LanguageSwitch';
import { Segmented } from '@/ui/Segmented';
import { TextField } from '@/ui/TextField';
import type { Shown } from '@/ui/theme';
import { ChooseMapDialog } from './ChooseMapDialog';
import type { ProjectSummary } from './LibraryPort';
import styles from './TemplateGallery.module.css';
import { TemplateTile } from './TemplateTile';

export type TemplateGalleryProps = {
  /** Those of one's own. */
  templates: readonly ProjectSummary[];
  /** Whose maps may become templates. */
  projects: readonly ProjectSummary[];
  loadProject: (id: Id) => Promise<Project | undefined>;
  theme: Shown;
  onBlank: () => void;
  onUse: (make: () => Promise<Project>) => void;
  /** Keeps a new template. */
  onKeep: (template: Project) => void;
  onRename: (template: ProjectSummary) => void;
  onDelete: (template: ProjectSummary) => void;
  onBack: () => void;
};

const BLANK = 'blank';

/** The picture of a template by the language and the key of its tile. */
async function loadPreview(id: Id): Promise<Project | undefined> {
  const [of, name] = id.split(' ');
  const key = templateKeys.find((one) => one === name);
  if (!key) return starterProject('');
  const texts = await loadTemplateTexts(of === 'ru' ? 'ru' : 'en');
  return previewProject(templateProject(key, texts), bones[key].curve);
}

/** The first map that is lived today, else the first. */
const mainMap = (project: Project): Id | undefined =>
  (mapsOf(project).find(({ state }) => state === 'current') ?? mapsOf(project)[0])?.id;

export function TemplateGallery(props: TemplateGalleryProps) {
  const { templates, projects, loadProject, theme, onBlank, onUse, onKeep, onRename, onDelete, onBack } =
    props;
  const t = useT();
  const [of, setOf] = useState<Language>(language());
  const [texts, setTexts] = useState<TemplateTexts>();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Id>(BLANK);
  const [choosing, setChoosing] = useState(false);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${t('library.newProject')} · ${t('common.appName')}`;
  });
  useEffect(() => {
    let stale = false;
    void loadTemplateTexts(of).then((words) => !stale && setTexts(words));
    return () => void (stale = true);
  }, [of]);
  // Blank is one key away.
  useEffect(() => main.current?.querySelector<HTMLElement>(`[data-tile="${BLANK}"]`)?.focus(), []);
  const loadOwn = useMemo(
    () => async (id: Id) => {
      const project = await loadProject(id);
      return project && previewProject(project);
    },
    [loadProject],
  );

  const words = comparableText(query).split(/\s+/).filter(Boolean);
  const fits = (...in_: string[]): boolean => {
    const text = comparableText(in_.join(' '));
    return words.every((word) => text.includes(word));
  };
  const shown = texts ? templateKeys.filter((key) => fits(texts[key].name, texts[key].line)) : [];
  const own = templates.filter(({ title }) => fits(title));
  const blank = fits(t('library.templateBlank'), t('library.templateBlankLine'));
  const nothing = texts !== undefined && !blank && shown.length === 0 && own.length === 0;

  /** Arrows go from tile to tile as they stand. */
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !choosing) return onBack();
    const tiles = [...(main.current?.querySelectorAll<HTMLElement>('[data-tile]') ?? [])];
    const at = tiles.findIndex((tile) => tile === event.target);
    if (at < 0) return;
    const here = tiles[at]?.getBoundingClientRect();
    const inColumn = (below: boolean) => (tile: HTMLElement) => {
      const { left, top } = tile.getBoundingClientRect();
      return (
        here !== undefined && Math.abs(left - here.left) < 4 && (below ? top > here.top : top < here.top)
      );
    };
    const to: Partial<Record<string, HTMLElement | undefined>> = {
      ArrowRight: tiles[at + 1],
      ArrowLeft: tiles[at - 1],
      ArrowDown: tiles.find(inColumn(true)) ?? tiles.at(-1),
      ArrowUp: tiles.findLast(inColumn(false)) ?? tiles[0],
      Home: tiles[0],
      End: tiles.at(-1),
    };
    if (!(event.key in to)) return;
    event.preventDefault();
    to[event.key]?.focus();
  };

  const tile = { theme, onChoose: setChosen };
  return (
    // Arrows are a way besides Tab; every tile is a button of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main ref={main} className={styles.main} onKeyDown={walk}>
      <Button variant="quiet" size="s" icon={ArrowLeft} className={styles.back} onClick={onBack}>
        {t('library.title')}
      </Button>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{t('library.newProject')}</h1>
          <p className={styles.subtitle}>{t('library.templatesText')}</p>
        </div>
        <div className={styles.tools}>
          <Segmented
            label={t('library.templateLanguage')}
            value={of}
            choices={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
            onChange={setOf}
          />
          <TextField
            label={t('library.searchTemplates')}
            hideLabel
            type="search"
            icon={Search}
            className={styles.search}
            placeholder={t('library.searchTemplates')}
            value={query}
            onChange={setQuery}
            clearable
          />
        </div>
      </div>
      {nothing && (
        <EmptyState
          icon={Search}
          title={t('library.nothingFound', { query })}
          actions={<Button onClick={() => setQuery('')}>{t('library.clearSearch')}</Button>}
        />
      )}
      <ul className={styles.grid} aria-label={t('library.templates')} aria-busy={texts === undefined}>
        {blank && (
          <TemplateTile
            {...tile}
            id={BLANK}
            pictureId={BLANK}
            loadPicture={loadPreview}
            chosen={chosen === BLANK}
            name={t('library.templateBlank')}
            line={t('library.templateBlankLine')}
            counts={t('library.templateOneClick')}
            atOnce
            onUse={onBlank}
          />
        )}
        {texts &&
          shown.map((key) => {
            const channels = bones[key].lanes.filter(({ kind }) => kind === 'channel').length;
            const second =
              channels > 0
                ? t('library.countChannels', { count: channels })
                : t('library.countLanes', { count: bones[key].lanes.length });
            return (
              <TemplateTile
                {...tile}
                key={key}
                id={key}
                lang={of}
                pictureId={`${of} ${key}`}
                loadPicture={loadPreview}
                chosen={chosen === key}
                name={texts[key].name}
                line={texts[key].line}
                counts={`${t('library.countStages', { count: texts[key].stages.length })}, ${second}`}
                onUse={() => onUse(async () => templateProject(key, texts))}
              />
            );
          })}
        {query === '' && (
          <li className={styles.own}>
            <Icon icon={CopyPlus} size={20} />
            <h2 className={styles.ownTitle}>{t('library.ownTemplate')}</h2>
            <p className={styles.ownText}>{t('library.ownTemplateText')}</p>
            <Button size="s" disabled={projects.length === 0} onClick={() => setChoosing(true)}>
              {t('library.chooseMap')}
            </Button>
          </li>
        )}
      </ul>
      {own.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t('library.ownTemplates')}</h2>
          <ul className={styles.grid} aria-label={t('library.ownTemplates')}>
            {own.map((template) => (
              <TemplateTile
                {...tile}
                key={template.id}
                id={template.id}
                pictureId={template.id}
                changedAt={template.changedAt}
                loadPicture={loadOwn}
                chosen={chosen === template.id}
                name={template.title || t('library.untitled')}
                line={t('library.ownTemplateLine')}
                counts=""
                onUse={() => onUse(() => fromOwn(template, loadProject))}
                onRename={() => onRename(template)}
                onDelete={() => onDelete(template)}
              />
            ))}
          </ul>
        </section>
      )}
      {choosing && (
        <ChooseMapDialog
          projects={projects}
          loadProject={loadProject}
          onClose={() => setChoosing(false)}
          onMap={(project, mapId, title) => {
            setChoosing(false);
            onKeep(bareProject(project, mapId, { title, template: true }));
          }}
        />
      )}
    </main>
  );
}

/** A project to work in out of a template of one's own. */
async function fromOwn(
  { id, title }: ProjectSummary,
  load: TemplateGalleryProps['loadProject'],
): Promise<Project> {
  const project = await load(id);
  const mapId = project && mainMap(project);
  return project && mapId !== undefined ? bareProject(project, mapId, { title }) : starterProject(title);
}
