// FileDrop: the whole window takes files; while one hovers, it says so.
import { FileDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './FileDrop.module.css';
import { Icon } from './Icon';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** On a part of the page that takes dropped files itself: over it, the window does not offer to. */
export const TAKES_FILES = 'data-takes-files';
const overTaker = ({ target }: Event) =>
  target instanceof Element && target.closest(`[${TAKES_FILES}]`) !== null;

export type FileDropProps = { label: string; onFiles: (files: File[]) => void; disabled?: boolean };

export function FileDrop({ label, onFiles, disabled = false }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    if (disabled) return undefined;
    // Enter and leave come for every element on the way; the depth tells when the window itself is left.
    let depth = 0;
    const settle = (next: number) => {
      depth = Math.max(0, next);
      setOver(depth > 0);
    };
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      settle(depth + 1);
    };
    const leave = (event: DragEvent) => {
      if (carriesFiles(event)) settle(depth - 1);
    };
    const hover = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(depth > 0 && !overTaker(event));
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Without this the browser would leave the page and show the file.
      event.preventDefault();
      settle(0);
      if (overTaker(event)) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, [disabled]);
  if (!over) return null;
  return createPortal(
    <div className={styles.overlay}>
      <div className={styles.frame}>
        <Icon icon={FileDown} size={32} />
        {label}
      </div>
    </div>,
    document.body,
  );
}
