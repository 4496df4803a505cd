// Standing: how many personas there are, in how many segments, and of which customers there is none.
import { personaGrid } from '@/analysis/personaGaps';
import { formatList } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Persona } from '@/model/types';

export function Standing({ personas }: { personas: readonly Persona[] }) {
  const t = useT();
  const { rows, gaps, counts } = personaGrid(personas);
  if (personas.length === 0) return null;
  const segments = rows.filter(({ segment }) => segment !== undefined).length;
  // While nothing is known of anybody's place, every gap is one of knowledge.
  const known = counts.unknown < personas.length;
  return [
    t('personas.standing', { count: personas.length }),
    segments > 0 && t('personas.standingIn', { count: segments }),
    known &&
      gaps.length > 0 &&
      t('personas.noPersonaOf', { lives: formatList(gaps.map((life) => t(`personas.lifeOf.${life}`))) }),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
