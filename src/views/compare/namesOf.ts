// What the two maps of a comparison are called: whole, and as short as tells them apart.
import type { Comparison } from '@/analysis/comparison';
import type { Translate } from '@/i18n/messages';
import { mapName } from '@/views/context/mapName';
import { mapStateLabel } from '@/views/context/mapState';

type Names = { from: string; to: string };

/** `other`: which side lies in another project, and what that is called. */
export function namesOf(
  t: Translate,
  sides: Pick<Comparison, 'from' | 'to'>,
  other: { side: 'from' | 'to'; name: string } | undefined,
): { states: Names; labels: Names; wholes: Names } {
  const of = (side: 'from' | 'to') => {
    const { project, mapId } = sides[side];
    const map = project.maps[mapId];
    const title = map ? mapName(project, map) : '';
    const state = map ? t(mapStateLabel[map.state]) : '';
    const whole = other?.side === side ? t('linking.mapOf', { map: title, project: other.name }) : title;
    return { title, state, whole, project: other?.side === side ? other.name : project.title };
  };
  const [from, to] = [of('from'), of('to')];
  // Two maps of one state are told apart by their titles, and where these are the same by their projects.
  const pick = (one: typeof from, two: typeof to): string =>
    one.state !== two.state ? one.state : one.title !== two.title ? one.title : one.whole;
  const states = { from: pick(from, to), to: pick(to, from) };
  const label = (short: string, { whole }: typeof from) => (short === whole ? whole : `${short}: ${whole}`);
  const wholes = { from: from.whole, to: to.whole };
  return { states, wholes, labels: { from: label(states.from, from), to: label(states.to, to) } };
}
