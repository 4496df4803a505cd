// PageBrand: what the look of the project adds to a page - a rule at the top, the logo beside it, the line at the foot.
import { paletteOf } from '@/layout/lookPalette';
import type { Brand } from '@/layout/palette';
import { useProject } from '@/views/context/EditorContext';
import { useImage } from '@/views/context/Images';
import styles from './PageBrand.module.css';

/** What pages wear; undefined where the project has no look of its own. */
export const useBrand = (): Brand | undefined => useProject((project) => paletteOf(project, 'light').brand);

export function PageBrand({ brand: { accent, logo, footer } }: { brand: Brand }) {
  const url = useImage(logo?.id);
  return (
    <>
      {accent !== undefined && <div className={styles.rule} style={{ background: accent }} />}
      {url !== undefined && <img className={styles.logo} src={url} alt={logo?.alt ?? ''} />}
      {footer !== undefined && <p className={styles.foot}>{footer}</p>}
    </>
  );
}
