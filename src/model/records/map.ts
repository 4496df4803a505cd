// The journey map: stages by lanes, current, target or for reference.
import { MAP_LAYERS } from '../constants';
import { COPY, DRAWING, recordKind } from './recordKind';

export const map = recordKind({
  title: 'JourneyMap',
  description: 'One map: stages by lanes.',
  schema: ({ z, id, ids, order, title, text, date }) =>
    z.looseObject({
      id,
      order,
      title,
      state: z.enum(['current', 'target', 'reference']),
      basedOn: id.optional(),
      leadPersonaId: id.optional(),
      personaIds: ids,
      scenario: text.optional(),
      scope: text.optional(),
      owner: title.optional(),
      reviewDate: date.optional(),
      /** What is shown beyond the cards. */
      layers: z.array(z.enum(MAP_LAYERS)).optional(),
      /** Whether marks of assumption are shown; absent: once the project has a source. */
      showEvidence: z.boolean().optional(),
      /** What the presenter says about the whole map. */
      notes: text.optional(),
    }),
  references: [
    { field: 'basedOn', to: 'maps', whenGone: 'unlink', acyclic: true },
    { field: 'leadPersonaId', to: 'personas', whenGone: 'unlink' },
    { field: 'personaIds', to: 'personas', many: true, whenGone: 'unlink' },
  ],
  siblings: [],
  sets: ['layers'],
  missing: { personaIds: [] },
  unplaced: (word) => ({ title: word, state: 'current', personaIds: [] }),
  name: 'title',
  cutOut: { keeps: ['id', 'order', 'state'], instead: { title: '', personaIds: [] } },
  // Which map is compared with which, a person says.
  comparing: {
    differences: {
      noun: 'map',
      fields: {
        // A derived target is named, dated and based by itself; none of that is a change of the journey.
        title: COPY,
        state: COPY,
        basedOn: COPY,
        leadPersonaId: 'leadPersona',
        personaIds: 'personas',
        scenario: 'scenario',
        scope: 'scope',
        owner: 'owner',
        reviewDate: 'reviewDate',
        notes: 'notes',
        // What is shown says nothing of the journey.
        layers: DRAWING,
        showEvidence: DRAWING,
      },
    },
  },
  check: (record) => {
    const lead = record['leadPersonaId'];
    const among = lead === undefined || (record['personaIds'] as unknown[]).includes(lead);
    return among ? [] : ['leadPersonaId: not among its personas'];
  },
  unlinked: (record, fields) => {
    const [next] = record['personaIds'] as unknown[];
    if (fields.has('leadPersonaId') && next !== undefined) record['leadPersonaId'] = next;
  },
  settle: (record, say) => {
    const personaIds = record['personaIds'] as unknown[];
    const lead = record['leadPersonaId'];
    if (lead !== undefined && !personaIds.includes(lead)) {
      record['personaIds'] = [lead, ...personaIds];
      say('leadAdded', 'leadPersonaId');
    }
  },
});
