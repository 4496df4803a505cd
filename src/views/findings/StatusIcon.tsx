// The shape of a status: a ring, a ring of dashes that turns into work, a tick, a slash. The word stands beside it.
import { Ban, Check, Circle, Loader } from 'lucide-react';
import type { FindingStatus } from '@/model/types';
import { Icon } from '@/ui/Icon';

const icons = { open: Circle, inWork: Loader, solved: Check, dismissed: Ban };

export const StatusIcon = ({ status }: { status: FindingStatus }) => <Icon icon={icons[status]} size={14} />;
