// Where each piece of state may live: the one table that says so (project, session or preference).
import type { Project } from '@/model/types';
import type { EditorSession } from '@/editor/session';
import type { PreferenceName } from '@/storage/preferences';

type StateKey = keyof Project | keyof EditorSession | PreferenceName;

/** The compiler refuses a key of the document or a preference that has no row here, and a row that is neither. */
export const stateTable = {
  format: 'project',
  version: 'project',
  id: 'project',
  title: 'project',
  description: 'project',
  owner: 'project',
  reviewDate: 'project',
  createdAt: 'project',
  mission: 'project',
  goal: 'project',
  principles: 'project',
  muted: 'project',
  template: 'project',
  personaBlocks: 'project',
  channelUses: 'project',
  phases: 'project',
  prompts: 'project',
  views: 'project',
  goals: 'project',
  importedFiles: 'project',
  contactLogs: 'project',
  contactActivities: 'project',
  customerCounts: 'project',
  looks: 'project',
  quotes: 'project',
  personas: 'project',
  channels: 'project',
  maps: 'project',
  stages: 'project',
  lanes: 'project',
  cards: 'project',
  paths: 'project',
  links: 'project',
  feelings: 'project',
  findings: 'project',
  strategies: 'project',
  experiments: 'project',
  metrics: 'project',
  measurements: 'project',
  evidence: 'project',
  assets: 'project',

  mapId: 'session',
  selection: 'session',
  editing: 'session',
  drag: 'session',
  feel: 'session',
  unchosen: 'session',
  resize: 'session',
  stretch: 'session',
  walk: 'session',
  presentedFrom: 'session',
  begun: 'session',
  inspectorOpen: 'session',
  inspectorWaits: 'session',
  hiddenPersonaIds: 'session',
  frontPersonaId: 'session',
  reveal: 'session',
  draft: 'session',
  viewports: 'session',
  toDetails: 'session',
  zoomTo: 'session',
  print: 'session',
  find: 'session',
  pageBreaks: 'session',
  planView: 'session',
  planOwner: 'session',
  dialog: 'session',
  attaching: 'session',
  removing: 'session',
  openViews: 'session',
  recentActions: 'session',

  language: 'preference',
  theme: 'preference',
  librarySort: 'preference',
  exportChoices: 'preference',
} as const satisfies {
  [Key in StateKey]: Key extends keyof Project
    ? 'project'
    : Key extends PreferenceName
      ? 'preference'
      : 'session';
};
