// The window of the channel library: what every channel is called, how it looks, and where it is shown.
import { addEnglish } from '../words';

export const channels = {
  title: 'Channels of this project',
  about: 'One list for all maps. A new name, icon or colour shows wherever the channel does.',
  empty: 'No channels yet. A channel comes with its lane: Add lane, then choose where people meet.',
  name: 'Name of the channel',
  untitled: 'Untitled channel',
  colour: 'Colour',
  byKind: 'By kind',
  lanes_one: '{{count}} lane',
  lanes_other: '{{count}} lanes',
  personas_one: '{{count}} persona',
  personas_other: '{{count}} personas',
  unused: 'not used',
  mergeOf: 'Merge {{name}} into another channel',
  into: 'Into {{name}}',
  merged: '{{from}} is now part of {{to}}.',
  removeUnused_one: 'Delete {{count}} unused channel',
  removeUnused_other: 'Delete {{count}} unused channels',
  removed_one: '{{count}} channel deleted.',
  removed_other: '{{count}} channels deleted.',
};

addEnglish({ channels });
