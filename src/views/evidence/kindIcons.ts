// The drawing of each kind of source.
import {
  Landmark,
  ChartLine,
  ClipboardList,
  Eye,
  Headset,
  MessagesSquare,
  Swords,
  TicketCheck,
} from 'lucide-react';
import type { EvidenceKind } from '@/model/types';
import type { LucideIcon } from '@/ui/Icon';

export const kindIcons: Record<EvidenceKind, LucideIcon> = {
  interview: MessagesSquare,
  survey: ClipboardList,
  mysteryShopping: Eye,
  webAnalytics: ChartLine,
  tickets: TicketCheck,
  staffInterview: Headset,
  marketAnalysis: Landmark,
  competitor: Swords,
};
