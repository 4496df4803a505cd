// BringMenu: personas that need not be written: ready-made ones, and those of another project's file.
import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { BringDialog, type Offer } from './BringDialog';
import { currentMap } from './currentMap';
import type { PersonaPort } from './PersonaPort';

type BringMenuProps = { port: PersonaPort | undefined; onBrought: (ids: readonly Id[]) => void };

export function BringMenu({ port, onBrought }: BringMenuProps) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const chooser = useRef<HTMLInputElement>(null);
  const [offer, setOffer] = useState<Offer>();
  const fail = (title: string) => toast.show({ title, tone: 'danger' });
  const offerStarters = async () => {
    try {
      const { starterPersonas } = await import('@/content/personas/starterPersonas');
      const from = await starterPersonas();
      setOffer({
        title: t('personas.bring.starters'),
        hint: t('personas.bring.startersHint'),
        from,
        all: false,
      });
    } catch {
      fail(t('personas.bring.failed'));
    }
  };
  const offerFile = async (file: File) => {
    const read = await port?.readFile(file);
    if (!read) return;
    if (!read.ok) {
      fail(read.problem);
      return;
    }
    const { project: from } = read;
    setOffer({
      title: t('personas.bring.fileTitle', { title: from.title || file.name }),
      hint: t('personas.bring.fileHint'),
      from,
      all: true,
    });
  };
  return (
    <>
      <Menu
        align="end"
        trigger={<Button icon={ChevronDown}>{t('personas.bring.more')}</Button>}
        entries={[
          { id: 'starters', label: t('personas.bring.starters'), run: () => void offerStarters() },
          {
            id: 'file',
            label: t('personas.bring.file'),
            disabled: port === undefined,
            run: () => chooser.current?.click(),
          },
        ]}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        accept={port?.accept}
        aria-label={t('personas.bring.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file) void offerFile(file);
        }}
      />
      {offer && (
        <BringDialog
          offer={offer}
          mapId={currentMap(editor.store.getState())}
          onClose={() => setOffer(undefined)}
          onBrought={onBrought}
        />
      )}
    </>
  );
}
