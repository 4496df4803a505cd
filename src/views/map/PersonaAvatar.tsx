// PersonaAvatar: the face of a persona: their portrait, the drawn face that was chosen, or initials.
import { faceShapes } from '@/layout/portraits';
import type { Persona } from '@/model/types';
import { Avatar } from '@/ui/Avatar';
import { useImage } from '@/views/context/Images';

type PersonaAvatarProps = {
  persona: Pick<Persona, 'avatar' | 'portraitId'>;
  /** As it stands beside it, so that it is not told again. */
  name: string;
  /** Pixels. */
  size: number;
};

export function PersonaAvatar({ persona, name, size }: PersonaAvatarProps) {
  const src = useImage(persona.portraitId);
  const { colour, face } = persona.avatar ?? {};
  return <Avatar name={name} src={src} colour={colour} face={faceShapes(face)} size={size} decorative />;
}
