// The quotes of a source: words as they were said, who they sound like, and what on the map they speak of.
import { ArrowUpRight, Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Statement } from '@/analysis/evidenceUse';
import { addQuote, moveQuote, removeQuote, updateQuote } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import { faceShapes } from '@/layout/portraits';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { personasOf, quotesOf } from '@/model/select';
import type { Quote } from '@/model/types';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { TextArea } from '@/ui/TextArea';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { goToStatement, statementWords } from '@/views/evidence/statementWords';
import styles from './QuoteList.module.css';
import { QuoteTarget } from './QuoteTarget';

/** So many are shown before the others are asked for. */
const SHOWN = 5;

export function QuoteList({ evidenceId, disabled }: { evidenceId: Id; disabled: boolean }) {
  const t = useT();
  const editor = useEditor();
  const quotes = useProject((project) => quotesOf(project, evidenceId));
  const [all, setAll] = useState(false);
  const [begunId, setBegunId] = useState<Id>();
  const shown = all ? quotes : quotes.slice(0, SHOWN);
  const left = quotes.length - shown.length;
  const add = (): void => {
    const id = newId();
    setAll(true);
    setBegunId(id);
    editor.commit(addQuote, { id, evidenceId, text: '' }, { mergeKey: `quote:${id}` });
  };
  return (
    <section className={styles.section} aria-label={t('research.quotes')}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t('research.quotes')}{' '}
          {quotes.length > 0 && (
            <span>
              {left > 0 ? t('research.shown', { n: shown.length, of: quotes.length }) : quotes.length}
            </span>
          )}
        </h2>
        {!disabled && (
          <button type="button" className={styles.add} onClick={add}>
            {t('research.addQuote')}
          </button>
        )}
      </div>
      {quotes.length === 0 && <p className={styles.none}>{t('research.noQuotes')}</p>}
      <ul className={styles.list}>
        {shown.map((quote, at) => (
          <QuoteItem
            key={quote.id}
            quote={quote}
            at={at}
            last={at === quotes.length - 1}
            begun={quote.id === begunId}
            disabled={disabled}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="s" variant="quiet" onClick={() => setAll(true)}>
          {t('research.allQuotes', { count: left })}
        </Button>
      )}
    </section>
  );
}

type QuoteItemProps = { quote: Quote; at: number; last: boolean; begun: boolean; disabled: boolean };

function QuoteItem({ quote, at, last, begun, disabled }: QuoteItemProps) {
  const t = useT();
  const editor = useEditor();
  const item = useRef<HTMLLIElement>(null);
  const [aiming, setAiming] = useState(false);
  const { id, personaId, findingId, cardId } = quote;
  useEffect(() => {
    if (begun) item.current?.querySelector('textarea')?.focus();
  }, [begun]);
  const persona = useProject((project) => project.personas[personaId ?? '']);
  const personas = useProject(personasOf);
  const statement: Statement | undefined =
    findingId !== undefined
      ? { table: 'findings', id: findingId }
      : cardId !== undefined
        ? { table: 'cards', id: cardId }
        : undefined;
  const leads = useProject((project) => statement && statementWords(project, statement)?.title);
  const write = (changes: Parameters<typeof updateQuote.recipe>[1]['changes']): void =>
    void editor.commit(updateQuote, { id, changes });
  const entries = (): MenuEntry[] => [
    {
      id: 'like',
      label: t('research.quoteLike'),
      icon: 'Users',
      entries: [
        {
          id: 'nobody',
          label: t('research.nobody'),
          checked: personaId === undefined,
          run: () => write({ personaId: undefined }),
        },
        ...personas.map((one) => ({
          id: one.id,
          label: one.name,
          checked: one.id === personaId,
          run: () => write({ personaId: one.id }),
        })),
      ],
    },
    {
      id: 'leads',
      label: t('research.quoteLeads'),
      icon: 'Map',
      run: () => setAiming(true),
    },
    {
      id: 'up',
      label: t('research.moveUp'),
      icon: 'MoveUp',
      disabled: at === 0,
      run: () => void editor.commit(moveQuote, { id, index: at - 1 }),
    },
    {
      id: 'down',
      label: t('research.moveDown'),
      icon: 'MoveDown',
      disabled: last,
      run: () => void editor.commit(moveQuote, { id, index: at + 1 }),
    },
    'separator',
    {
      id: 'remove',
      label: t('research.removeQuote'),
      icon: 'Trash2',
      danger: true,
      run: () => void editor.commit(removeQuote, { id }),
    },
  ];
  return (
    <li ref={item} className={styles.quote}>
      <TextArea
        label={t('research.quote', { n: at + 1 })}
        hideLabel
        rows={1}
        value={quote.text}
        placeholder={t('research.quoteHint')}
        maxLength={LIMITS.text}
        readOnly={disabled}
        onChange={(text) =>
          editor.commit(updateQuote, { id, changes: { text } }, { mergeKey: `quote:${id}` })
        }
        onBlur={() => {
          // A quote that was only begun leaves nothing behind it.
          if (begun && quote.text.trim() === '') editor.withdraw(id);
          editor.seal();
        }}
      />
      <div className={styles.facts}>
        {persona && (
          <span className={styles.like}>
            <Avatar
              name={persona.name}
              colour={persona.avatar?.colour}
              face={faceShapes(persona.avatar?.face)}
              size={20}
              decorative
            />
            {t('research.like', { persona: persona.name })}
          </span>
        )}
        <span className={styles.spacer} />
        {statement && leads !== undefined && (
          <button type="button" className={styles.leads} onClick={() => goToStatement(editor, statement)}>
            <Icon icon={ArrowUpRight} size={13} />
            <span dir="auto">{leads}</span>
          </button>
        )}
        {!disabled && (
          <Menu
            align="end"
            trigger={<IconButton icon={Ellipsis} size="xs" label={t('research.quoteMenu', { n: at + 1 })} />}
            entries={entries}
          />
        )}
      </div>
      {aiming && <QuoteTarget quote={quote} onClose={() => setAiming(false)} />}
    </li>
  );
}
