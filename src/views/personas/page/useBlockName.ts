// useBlockName(): what a block of a persona's page is called in lists.
import { useT } from '@/i18n/useT';
import { useProject } from '@/views/context/EditorContext';
import { mapName } from '@/views/context/mapName';
import type { PageBlock, PageFacts } from './pageBlocks';

export function useBlockName({ persona, own }: PageFacts): (block: PageBlock) => string {
  const t = useT();
  const project = useProject((whole) => whole);
  return (block) => {
    switch (block.kind) {
      case 'text':
        return t(`personas.page.text.${block.field}`);
      case 'field':
        return persona.fields?.[block.at]?.label || t('personas.page.ownField');
      case 'walk': {
        const map = project.maps[block.mapId];
        return t('personas.page.walk', { map: map ? mapName(project, map) : '' });
      }
      case 'own': {
        const found = own.find(({ id }) => id === block.id);
        return found?.title || t(`personas.blockKind.${found?.kind ?? 'text'}`);
      }
      default:
        return t(`personas.page.block.${block.kind}`);
    }
  };
}
