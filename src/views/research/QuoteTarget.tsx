// The window that chooses what on the map a quote speaks of: one finding or card, or nothing.
import { useRef } from 'react';
import { updateQuote } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import type { Quote } from '@/model/types';
import { Dialog } from '@/ui/Dialog';
import { useEditor } from '@/views/context/EditorContext';
import { type Pickable, PickList } from '@/views/evidence/PickList';
import { placeIcon, usePlaces } from './usePlaces';

const NOTHING = 'nothing';

export function QuoteTarget({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const { query, setQuery, found, shown, more } = usePlaces();
  const chosen = quote.findingId ?? quote.cardId;
  const entries: Pickable[] = shown.map(({ table, id, label, note }) => ({
    id,
    label,
    note,
    icon: placeIcon({ table }),
    picked: id === chosen ? 'all' : 'none',
  }));
  if (query.trim() === '')
    entries.unshift({
      id: NOTHING,
      label: t('research.quoteLeadsNowhere'),
      picked: chosen === undefined ? 'all' : 'none',
    });
  return (
    <Dialog
      open
      flush
      onOpenChange={(open) => !open && onClose()}
      title={t('research.quoteLeads')}
      description={quote.text}
      initialFocus={field}
    >
      <PickList
        label={t('research.pickPlaces.search')}
        list={t('research.pickPlaces.list')}
        query={query}
        onQuery={setQuery}
        field={field}
        onDone={onClose}
        entries={entries}
        onPick={(id) => {
          const place = found.find((one) => one.id === id);
          editor.commit(updateQuote, {
            id: quote.id,
            changes: {
              findingId: place?.table === 'findings' ? id : undefined,
              cardId: place?.table === 'cards' ? id : undefined,
            },
          });
          onClose();
        }}
        foot={more}
      />
    </Dialog>
  );
}
