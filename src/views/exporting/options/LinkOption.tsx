// LinkOption: a link that holds the project itself, for one that is small enough.
import { Link } from 'lucide-react';
import { useState } from 'react';
import type { ExportSource } from '@/formats/exportFormat';
import '@/i18n/en/sharing';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import styles from '../ExportDialog.module.css';
import type { OptionProps } from '../exportOption';
import { OptionLine } from './OptionLine';

export function LinkOption({ source, earlierFiles }: OptionProps) {
  const t = useT();
  const [said, setSaid] = useState<{ of: ExportSource; text: string }>();

  const copy = async (): Promise<string> => {
    const { LINK_LENGTH, sharedLink } = await import('@/formats/sharedLink');
    const made = await sharedLink(source, window.location.href, earlierFiles);
    if (!made.ok)
      return t('sharing.tooLong', { length: formatCount(made.length), most: formatCount(LINK_LENGTH.most) });
    await navigator.clipboard.writeText(made.link);
    const length = formatCount(made.link.length);
    return made.isLong ? t('sharing.copiedLong', { length }) : t('sharing.copied', { length });
  };
  return (
    <>
      <OptionLine label={t('sharing.asLink')}>
        <Button
          size="s"
          icon={Link}
          onClick={() =>
            void copy()
              .catch(() => t('sharing.notCopied'))
              .then((text) => setSaid({ of: source, text }))
          }
        >
          {t('sharing.copyLink')}
        </Button>
      </OptionLine>
      <p aria-live="polite" className={styles.size}>
        {said?.of === source ? said.text : t('sharing.linkNote')}
      </p>
    </>
  );
}
