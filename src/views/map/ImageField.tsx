// ImageField: one picture of a record: chosen, dropped, pasted, replaced and taken away.
import { ImagePlus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { type PictureTable, setImage } from '@/commands/images';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { useEditor } from '@/views/context/EditorContext';
import { useImage } from '@/views/context/Images';
import styles from './ImageField.module.css';
import { useImageTaker } from './useImageTaker';
import { ACCEPTED_PICTURES } from './usePictureWishes';

type ImageFieldProps = {
  /** Whose picture it is. */
  table: PictureTable;
  id: Id;
  imageId: Id | undefined;
  /** What the picture is to this record: *Portrait*, *Picture*. */
  label: string;
  disabled: boolean;
  /** See `useImageTaker`. */
  anywhere?: boolean;
  /** All of it is shown, however long it is: a logo cut at its sides is none. */
  whole?: boolean;
  /** Shown in place of the plain picture. */
  preview?: ReactNode;
};

export function ImageField({
  table,
  id,
  imageId,
  label,
  disabled,
  anywhere = false,
  whole = false,
  preview,
}: ImageFieldProps) {
  const t = useT();
  const editor = useEditor();
  const chooser = useRef<HTMLInputElement>(null);
  const url = useImage(imageId);
  const { take, busy, refusal, over, target } = useImageTaker({
    disabled,
    anywhere,
    onTaken: (asset) => void editor.commit(setImage, { table, id, asset }),
  });
  return (
    <div className={styles.field} role="group" aria-label={label} data-over={over} {...target}>
      {preview ??
        (url !== undefined && <img className={styles.picture} data-whole={whole} src={url} alt={label} />)}
      {!disabled && (
        <div className={styles.words}>
          <div className={styles.buttons}>
            <Button
              size="s"
              icon={ImagePlus}
              aria-disabled={busy}
              onClick={() => !busy && chooser.current?.click()}
            >
              {t(imageId === undefined ? 'images.choose' : 'images.replace')}
            </Button>
            {imageId !== undefined && (
              <Button
                size="s"
                variant="quiet"
                icon={Trash2}
                onClick={() => void editor.commit(setImage, { table, id, asset: undefined })}
              >
                {t('images.remove')}
              </Button>
            )}
          </div>
          <p className={styles.hint}>
            {t(over ? 'images.dropHere' : busy ? 'images.taking' : 'images.hint')}
          </p>
          <p className={styles.error} role="alert" hidden={refusal === undefined}>
            {refusal && t(`images.refused.${refusal}`)}
          </p>
          <input
            ref={chooser}
            type="file"
            hidden
            accept={ACCEPTED_PICTURES}
            aria-label={t('images.choose')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // The same file may be chosen again.
              event.target.value = '';
              if (file) void take(file);
            }}
          />
        </div>
      )}
    </div>
  );
}
