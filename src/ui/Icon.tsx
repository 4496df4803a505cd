// Icon: a line icon in the house's size and weight; always decorative, the words beside it carry the meaning.
import type { LucideIcon } from 'lucide-react';

export type { LucideIcon };

export function Icon({ icon: Drawing, size = 16 }: { icon: LucideIcon; size?: number }) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" />;
}
