// SlotsQuestion: the window that asks which word of a step is the step and which the persona, where a file has them in an unusual order.
import { useRef } from 'react';
import '@/i18n/en/importing';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

export type SlotsQuestionProps = {
  guess: { step: string; persona: string };
  answer: (choice: 'guess' | 'written' | undefined) => void;
};

export function SlotsQuestion({ guess: { step, persona }, answer }: SlotsQuestionProps) {
  const t = useT();
  const main = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && answer(undefined)}
      initialFocus={main}
      title={t('importing.slotsTitle')}
      description={t('importing.slotsText', { step, persona })}
      actions={
        <>
          <Button onClick={() => answer('written')}>{t('importing.slotsWritten')}</Button>
          <Button ref={main} variant="primary" onClick={() => answer('guess')}>
            {t('importing.slotsTurned', { persona: persona.slice(0, 30) })}
          </Button>
        </>
      }
    />
  );
}
