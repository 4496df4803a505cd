// firstPartOf(): what the export dialog proposes: what the screen shows from which it is opened.
import type { EditorState } from '@/editor/editor';
import { personasOf } from '@/model/select';
import type { Route } from '@/views/context/router';
import { personaPartId } from './personaParts';

/** The name of a view of the strategies, and the part that it is. */
const PLAN_VIEWS: ReadonlyMap<string, string> = new Map([
  ['matrix', 'matrix'],
  ['table', 'strategies'],
  ['roadmap', 'roadmap'],
]);

/** @param isThere whether there is such a part */
export function firstPartOf(
  route: Route,
  { project, session }: EditorState,
  isThere: (id: string) => boolean,
): string {
  return wishes().find((id) => id !== undefined && isThere(id)) ?? 'map';

  function wishes(): (string | undefined)[] {
    switch (route.screen) {
      case 'compare':
        return [route.view, 'summary'];
      case 'plan':
        if (route.part === 'control') return ['control'];
        if (route.part === undefined) return ['findings'];
        return [
          route.part === 'strategies' ? PLAN_VIEWS.get(session.planView ?? 'matrix') : undefined,
          'strategies',
        ];
      case 'personas': {
        const lead = project.maps[session.mapId ?? '']?.leadPersonaId;
        const [first] = personasOf(project);
        return [route.personaId, lead, first?.id].map((id) => id && personaPartId(id));
      }
      default:
        return ['view'];
    }
  }
}
