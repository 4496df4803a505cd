// The one-page card of a persona in a dialog, with the way to a picture.
import { IdCard, ImageDown } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Persona } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useToast } from '@/ui/Toast';
import { PersonaSheet } from './PersonaSheet';
import { saveElement } from './saveElement';

export function PersonaSheetDialog({ persona }: { persona: Persona }) {
  const t = useT();
  const toast = useToast();
  const sheet = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (!sheet.current) return;
    setBusy(true);
    try {
      await saveElement(sheet.current, persona.name || t('personas.unnamed'));
    } catch {
      toast.show({ title: t('personas.pictureFailed'), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button icon={IdCard} size="s" onClick={() => setOpen(true)}>
        {t('personas.sheet')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="l"
        title={t('personas.sheet')}
        actions={
          <Button variant="primary" icon={ImageDown} disabled={busy} onClick={() => void save()}>
            {t('personas.savePicture')}
          </Button>
        }
      >
        <PersonaSheet persona={persona} ref={sheet} />
      </Dialog>
    </>
  );
}
