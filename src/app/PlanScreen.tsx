// The plan: the findings, with the form that the panel beside the map has too.
import { FindingsScreen } from '@/views/findings/FindingsScreen';
import { EvidenceField } from '@/views/evidence/EvidenceField';
import { FindingFields } from '@/views/inspector/FindingFields';

export const PlanScreen = () => <FindingsScreen Fields={FindingFields} Evidence={EvidenceField} />;
