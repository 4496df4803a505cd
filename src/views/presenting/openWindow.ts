// Opens the other window of a presentation, on the same project.
import { href, type Route } from '@/views/context/router';

/** False when the browser has refused; a window of the same kind is used again. */
export function openWindow(route: Extract<Route, { screen: 'present' }>): boolean {
  const name = `waymark-${route.notes ? 'notes' : 'picture'}-${route.mapId ?? ''}`;
  const opened = window.open(href(route), name, 'popup,width=1120,height=760');
  opened?.focus();
  return opened !== null;
}
