// State words: whether a heading names the current state or the wished-for one.
import type { MapState } from '@/model/types';

const edge = '(?:^|[^\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const words = (...list: string[]) => new RegExp(`${edge}(?:${list.join('|')})${end}`, 'iu');

const TARGET = words(
  'to be',
  'target',
  'future',
  'desired',
  'tomorrow',
  'как должно быть',
  'как надо',
  'как будет',
  'как хотим',
  'станет',
  'целев\\p{L}{2,3}',
  'будущ\\p{L}{2,3}',
  'желаем\\p{L}{2,3}',
);
const CURRENT = words(
  'as is',
  'current',
  'currently',
  'existing',
  'today',
  'now',
  'как есть',
  'как сейчас',
  'сейчас',
  'сегодня',
  'текущ\\p{L}{2,3}',
  'нынешн\\p{L}{2,3}',
  'существующ\\p{L}{2,3}',
);

/** The state that a heading names; undefined when it names none, or both. */
export function stateOf(heading: string): Extract<MapState, 'current' | 'target'> | undefined {
  const plain = heading
    .slice(0, 200)
    .replace(/[\s_\-\u2010-\u2015]+/g, ' ')
    .trim();
  const [target, current] = [TARGET.test(plain), CURRENT.test(plain)];
  return target === current ? undefined : target ? 'target' : 'current';
}
