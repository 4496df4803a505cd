// The command palette.
import { addEnglish } from '../words';

export const palette = {
  title: 'Commands',
  search: 'Search commands and the map',
  hint: 'What would you like to do?',
  results: 'Results',
  recent: 'Recent',
  goTo: 'Go to a place on the map',
  elsewhere: 'In other projects',
  project: 'Project',
  untitledProject: 'Untitled journey',
  place: '{{stage}}, {{lane}}',
  stagePlace: 'Stage',
  lanePlace: 'Lane',
  strategyPlace: 'Opportunity, {{stage}}',
  findingPlace: {
    pain: 'Pain point, {{stage}}',
    barrier: 'Barrier, {{stage}}',
    delight: 'Delight, {{stage}}',
  },
  personaPlace: 'Persona',
  emptyTitle: 'Nothing answers to “{{query}}”',
  emptyText: 'Try the beginning of another word, or a word from a card of this map.',
  move: 'to choose',
  run: 'to run',
  close: 'to close',
};

addEnglish({ palette });
