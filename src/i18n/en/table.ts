// The map as a table: its view, its words for what the canvas draws, and its print.
import { addEnglish } from '../words';

export const table = {
  region: 'Journey map, table',
  leadPersona: 'Lead persona: {{name}}',
  cellsFolded_one: '{{count}} card folded away',
  cellsFolded_other: '{{count}} cards folded away',
  folded: 'Folded away',
  foldedHolds: '{{what}}, folded away',
  unfold: 'Unfold {{name}}',
  cardMenu: 'Menu of card {{name}}',
  findingMenu: 'Menu of finding {{name}}',
  strategyMenu: 'Menu of opportunity {{name}}',
  evidence_one: '{{count}} piece of evidence',
  evidence_other: '{{count}} pieces of evidence',
  severity: 'severity {{n}}\u00a0of\u00a05, {{word}}',
  frequency: 'frequency {{n}}\u00a0of\u00a05, {{word}}',
  weighed: '{{severity}} × {{frequency}} = {{weight}}\u00a0of\u00a025',
  says: 'says {{name}}',
  wholeStage: 'Whole stage',
  unknownAt_one: 'Unknown at {{count}} more touchpoint',
  unknownAt_other: 'Unknown at {{count}} more touchpoints',
  paths: 'Paths',
  noSteps: 'no steps yet',
  stagesOf: 'Stages {{from}} to {{to}} of {{of}}',
};

addEnglish({ table });
