// Where each piece of state may live: the one table that says so (project, session or preference).
import type { Project } from '@/model/types';
import type { PreferenceName } from './preferences';

/** project: undoable, saved, exported. session: per tab, gone with it. preference: saved, never undone, never exported. */
export type Place = 'project' | 'session' | 'preference';

/** What a tab keeps for itself. */
export type SessionKey =
  | 'selection'
  | 'viewport'
  | 'openPanels'
  | 'dragPreview'
  | 'editing'
  | 'search'
  | 'filter'
  | 'history'
  | 'clipboard';

type StateKey = keyof Project | SessionKey | PreferenceName;

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
  metrics: 'project',
  measurements: 'project',
  evidence: 'project',
  assets: 'project',

  selection: 'session',
  viewport: 'session',
  openPanels: 'session',
  dragPreview: 'session',
  editing: 'session',
  search: 'session',
  filter: 'session',
  history: 'session',
  clipboard: 'session',

  language: 'preference',
  theme: 'preference',
  librarySort: 'preference',
  inspectorWidth: 'preference',
  singleKeys: 'preference',
  welcomeSeen: 'preference',
} as const satisfies {
  [Key in StateKey]: Key extends keyof Project
    ? 'project'
    : Key extends PreferenceName
      ? 'preference'
      : 'session';
};
