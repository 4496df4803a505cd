// Research: the part of it that the address names.
import { fetched } from '@/ui/fetched';
import { PrintedParts } from './PrintedParts';
import { ResearchScreen } from '@/views/research/ResearchScreen';
import type { Route } from '@/views/context/router';

const ContactsScreen = fetched(async () => (await import('@/views/contacts/ContactsScreen')).ContactsScreen);
const MeasuresScreen = fetched(async () => (await import('@/views/measures/MeasuresScreen')).MeasuresScreen);

type ResearchRoute = Extract<Route, { screen: 'research' }>;

export function ResearchSection({ route }: { route: ResearchRoute }) {
  if (route.part === 'measures') return <MeasuresScreen metricId={route.recordId} />;
  if (route.part === 'contacts') return <ContactsScreen logId={route.recordId} />;
  return (
    <>
      <ResearchScreen sourceId={route.part === undefined ? route.sourceId : undefined} />
      <PrintedParts route={route} />
    </>
  );
}
