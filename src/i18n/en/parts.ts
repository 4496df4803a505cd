// Words of the parts of the plan and of research.
import { addEnglish } from '../words';

export const parts = {
  plan: 'Parts of the plan',
  findings: 'Findings',
  strategies: 'Strategies',
  board: 'Board',
  control: 'Control',
  research: 'Parts of research',
  evidence: 'Evidence',
  measures: 'Measures',
  contacts: 'Contacts',
};

addEnglish({ parts });
