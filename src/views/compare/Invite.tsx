// Invite: what could be added to an empty cell.
import { Plus } from 'lucide-react';
import { Icon } from '@/ui/Icon';
import styles from './GapCells.module.css';

export function Invite({ word }: { word: string }) {
  return (
    <span className={styles.invite}>
      <Icon icon={Plus} size={12} /> {word}
    </span>
  );
}
