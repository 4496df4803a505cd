// usePlaces(): the cards and findings of the map in sight that answer to what is typed, to choose from.
import { StickyNote, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useT } from '@/i18n/useT';
import { mapsOf } from '@/model/select';
import { useProject, useSession } from '@/views/context/EditorContext';
import { type Place, placesOn } from './places';

/** As many are offered; of more it is said how many there are. */
const OFFERED = 50;

/** The drawing of a place in a list. */
export const placeIcon = ({ table }: Pick<Place, 'table'>) =>
  table === 'cards' ? StickyNote : TriangleAlert;

export function usePlaces() {
  const t = useT();
  const project = useProject((whole) => whole);
  const remembered = useSession((session) => session.mapId);
  const mapId = (project.maps[remembered ?? ''] ?? mapsOf(project)[0])?.id ?? '';
  const [query, setQuery] = useState('');
  const found = useMemo(() => placesOn(project, mapId, query, t), [project, mapId, query, t]);
  const more =
    found.length > OFFERED ? t('research.picker.more', { count: found.length - OFFERED }) : undefined;
  return { project, query, setQuery, found, shown: found.slice(0, OFFERED), more };
}
