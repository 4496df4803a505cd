// Opens the other window of a presentation, on the same project.
import { href, type Route } from '@/views/context/router';

export type PresentRoute = Extract<Route, { screen: 'present' }>;

/** False when the browser has refused; a window of the same kind is used again. */
export function openWindow(route: PresentRoute): boolean {
  const { compared, mapId = '' } = route;
  const what = compared ? `${compared.fromMapId}-${compared.toMapId}` : mapId;
  const name = `waymark-${route.notes ? 'notes' : 'picture'}-${what}`;
  const opened = window.open(href(route), name, 'popup,width=1120,height=760');
  opened?.focus();
  return opened !== null;
}
