// The personas as a sheet: who they are, what drives them, what gets in their way.
import '@/i18n/en/personas';
import '@/i18n/en/sheets';
import type { Translate } from '@/i18n/messages';
import { channelUsesOf, personasOf } from '@/model/select';
import type { Persona, Project } from '@/model/types';
import { sourcesOf } from './cardSheet';
import { type RecordColumn, sheetOfRecords } from './makeSheet';
import type { Sheet } from './sheet';

const FIRST = ['role', 'segment', 'quote'] as const;
const REST = [
  'demographics',
  'motivation',
  'goals',
  'needs',
  'frustrations',
  'behaviour',
  'loyalty',
  'learning',
  'says',
  'thinks',
  'does',
  'feels',
  'day',
] as const;

/** All personas of a project, with the fields that any of them has. */
export function personaSheet(project: Project, t: Translate): Sheet {
  const personas = personasOf(project);
  // keys: personas.texts.*
  const texts = (
    fields: readonly ((typeof FIRST)[number] | (typeof REST)[number])[],
  ): RecordColumn<Persona>[] =>
    fields.map((field) => ({ head: t(`personas.texts.${field}`), cell: (persona) => persona[field] ?? '' }));
  const own = [...new Set(personas.flatMap(({ fields = [] }) => fields.map(({ label }) => label)))];
  const columns: RecordColumn<Persona>[] = [
    { head: t('personas.name'), cell: ({ name }) => name },
    ...texts(FIRST),
    {
      head: t('personas.customer'),
      // keys: personas.customers.*
      cell: ({ customer }) => (customer ? t(`personas.customers.${customer}`) : ''),
    },
    {
      head: t('personas.lifecycle'),
      // keys: personas.lifecycles.*
      cell: ({ lifecycle }) => (lifecycle ? t(`personas.lifecycles.${lifecycle}`) : ''),
    },
    {
      head: t('personas.relationship'),
      // keys: personas.relationships.*
      cell: ({ relationship }) => (relationship ? t(`personas.relationships.${relationship}`) : ''),
    },
    ...texts(REST),
    { head: t('personas.lists.jobs'), cell: ({ jobs }) => (jobs ?? []).join('\n') },
    { head: t('personas.lists.tools'), cell: ({ tools }) => (tools ?? []).join('\n') },
    {
      head: t('personas.preferredChannels'),
      cell: ({ id }) =>
        channelUsesOf(project, id)
          .map(({ channelId }) => project.channels[channelId]?.name ?? '')
          .filter(Boolean)
          .join('\n'),
    },
    ...own.map((label): RecordColumn<Persona> => ({
      head: label,
      cell: ({ fields }) => fields?.find((field) => field.label === label)?.value ?? '',
    })),
    { head: t('sheets.sources'), cell: ({ evidenceIds }) => sourcesOf(project, evidenceIds) },
    { head: t('sheets.idHead'), cell: ({ id }) => id, isId: true },
  ];
  return sheetOfRecords(personas, columns, { id: 'personas', t }, (at) => at === 0);
}
