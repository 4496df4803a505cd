// The plan: the part of it that the address names. A record has the form there that the panel beside the map has too.
import type { Route } from '@/views/context/router';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { FindingsScreen } from '@/views/findings/FindingsScreen';
import { FindingFields } from '@/views/inspector/FindingFields';

type PlanRoute = Extract<Route, { screen: 'plan' }>;

export function PlanScreen(_: { route: PlanRoute }) {
  return <FindingsScreen Fields={FindingFields} Evidence={EvidenceField} />;
}
