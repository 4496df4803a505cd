// The header of a project: where we are, its sections, whether it is saved, and the way out as a file.
import { Presentation, Search, Upload } from 'lucide-react';
import { memo } from 'react';
import type { Id } from '@/model/id';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { keyText } from '@/ui/Kbd';
import { Logo } from '@/ui/Logo';
import { NavTabs } from '@/ui/NavTabs';
import { Tooltip } from '@/ui/Tooltip';
import { runAction } from '@/views/actions/action';
import { exportAction, paletteAction } from '@/views/actions/projectActions';
import { presentAction } from '@/views/actions/screenActions';
import { PRESENT_BUTTON } from '@/views/presenting/presentButton';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { MapSwitcher } from './MapSwitcher';
import styles from './ProjectHeader.module.css';
import { ProjectTitle } from './ProjectTitle';
import { comparedMaps } from '@/analysis/comparedMaps';
import { href, type Route } from '@/views/context/router';
import { SaveState, type SaveStateProps } from './SaveState';
import { SettingsMenu } from './SettingsMenu';

export type ProjectHeaderProps = {
  route: Exclude<Route, { screen: 'library' | 'new' | 'recovery' | 'shared' | 'present' }>;
  mapId: Id | undefined;
  save: SaveStateProps['save'];
};

export const ProjectHeader = memo(function ProjectHeader(props: ProjectHeaderProps) {
  const { route, mapId, save } = props;
  const t = useT();
  const editor = useEditor();
  const { projectId } = route;
  // A table is another look at the map: the same section, the same buttons.
  const onMap = route.screen === 'map' || route.screen === 'table';
  // A string, so that the header renders again only when the two maps differ.
  const compareHref = useProject((project) =>
    href({ screen: 'compare', projectId, ...comparedMaps(project) }),
  );
  const tabs = [
    { id: 'map', label: t('app.tabMap'), href: href({ screen: 'map', projectId, mapId }) },
    { id: 'personas', label: t('app.tabPersonas'), href: href({ screen: 'personas', projectId }) },
    { id: 'research', label: t('app.tabResearch'), href: href({ screen: 'research', projectId }) },
    { id: 'compare', label: t('app.tabCompare'), href: compareHref },
    { id: 'plan', label: t('app.tabPlan'), href: href({ screen: 'plan', projectId }) },
  ];
  return (
    <header className={styles.header}>
      <div className={styles.start}>
        <a
          className={styles.logo}
          href={href({ screen: 'library' })}
          aria-label={t('app.toLibrary')}
          title={t('app.toLibrary')}
        >
          <Logo />
        </a>
        <ProjectTitle />
        <MapSwitcher
          mapId={mapId}
          screen={route.screen === 'table' ? 'table' : 'map'}
          several={route.screen === 'compare'}
        />
      </div>
      <nav className={styles.tabs} aria-label={t('app.sections')}>
        <NavTabs
          label={t('app.sections')}
          tabs={tabs}
          current={onMap ? 'map' : route.screen}
          panelId="screen"
        />
      </nav>
      <div className={styles.end}>
        <SaveState save={save} />
        <div className={styles.tools}>
          <Button
            variant="quiet"
            className={styles.palette}
            aria-label={t(paletteAction.label)}
            title={t(paletteAction.label)}
            onClick={() => runAction(paletteAction, editor)}
          >
            <Icon icon={Search} />
            <kbd className={styles.keys} aria-hidden="true">
              {keyText(paletteAction.shortcuts?.[0] ?? '')}
            </kbd>
          </Button>
          <SettingsMenu />
        </div>
        <Tooltip content={t(presentAction.label)} shortcut={presentAction.shortcuts?.[0]}>
          <Button
            id={PRESENT_BUTTON}
            icon={Presentation}
            disabled={mapId === undefined}
            onClick={() => runAction(presentAction, editor)}
          >
            <span className={styles.spare}>{t(presentAction.label)}</span>
          </Button>
        </Tooltip>
        <Tooltip content={t(exportAction.label)} shortcut={exportAction.shortcuts?.[0]}>
          <Button variant="primary" icon={Upload} onClick={() => runAction(exportAction, editor)}>
            <span className={styles.word}>{t(exportAction.label)}</span>
          </Button>
        </Tooltip>
      </div>
    </header>
  );
});
