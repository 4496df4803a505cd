// PersonaPage: a persona as a page that one would hang on a wall, and the ways to have it: picture, print, clipboard.
import { ArrowLeft, ChevronLeft, ChevronRight, Copy, ImageDown, Pencil, Printer } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { canCopyPicture, copyPicture } from '@/formats/browser/clipboard';
import { fileName } from '@/formats/fileName';
import { useT } from '@/i18n/useT';
import type { MessageKey } from '@/i18n/translate';
import { personasOf } from '@/model/select';
import type { Persona, PersonaBlock } from '@/model/types';
import { Button, LinkButton } from '@/ui/Button';
import { IconButton } from '@/ui/IconButton';
import { announce } from '@/ui/LiveRegion';
import { saveFile } from '@/ui/saveFile';
import { useToast } from '@/ui/Toast';
import { useProject } from '@/views/context/EditorContext';
import { href, navigate } from '@/views/context/router';
import { PagePanel } from './PagePanel';
import { PAGE, PersonaSheet } from './PersonaSheet';
import { pictureOf } from './pictureOf';
import styles from './PersonaPage.module.css';
import { PrintedPage } from './PrintedPage';
import { useFit } from './useFit';
import { usePageFacts } from './usePageFacts';

type PersonaPageProps = {
  persona: Persona;
  /** Goes to the fields of the persona. */
  onEdit: () => void;
  onAddBlock: (kind: PersonaBlock['kind']) => void;
};

export function PersonaPage({ persona, onEdit, onAddBlock }: PersonaPageProps) {
  const t = useT();
  const toast = useToast();
  const projectId = useProject(({ id }) => id);
  const personas = useProject(personasOf);
  const facts = usePageFacts(persona);
  const printed = useMemo(() => [persona], [persona]);
  const [pages, setPages] = useState(1);
  const [busy, setBusy] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const zoom = useFit(stage, PAGE.width);
  const [height, setHeight] = useState<number>(PAGE.height);
  const onPages = useCallback((count: number) => setPages(count), []);
  const measure = useCallback((element: HTMLDivElement | null) => {
    sheet.current = element;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => {
      sheet.current = null;
      observer.disconnect();
    };
  }, []);

  const name = persona.name || t('personas.unnamed');
  const at = personas.findIndex(({ id }) => id === persona.id);
  const turn = (by: number) => {
    const next = personas[(at + by + personas.length) % personas.length];
    if (next) navigate({ screen: 'personas', projectId, personaId: next.id }, { replace: true });
  };
  const withPicture = async (hand: (picture: Promise<Blob>) => Promise<void>, failed: MessageKey) => {
    if (!sheet.current || busy) return;
    setBusy(true);
    try {
      await hand(pictureOf(sheet.current));
    } catch {
      toast.show({ title: t(failed), tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  const save = (picture: Promise<Blob>) => picture.then((blob) => saveFile(blob, fileName(name, 'png')));
  const copy = (picture: Promise<Blob>) =>
    copyPicture(picture).then(() => announce(t('personas.page.copied')));
  return (
    <div className={styles.screen}>
      <div className={styles.bar}>
        <LinkButton variant="quiet" size="s" icon={ArrowLeft} href={href({ screen: 'personas', projectId })}>
          {t('personas.title')}
        </LinkButton>
        <h1 className={styles.crumb}>{name}</h1>
        <span className={styles.spring} />
        {personas.length > 1 && (
          <div className={styles.turn}>
            <IconButton
              icon={ChevronLeft}
              size="s"
              label={t('personas.page.previous')}
              onClick={() => turn(-1)}
            />
            <span>{t('personas.page.numberOf', { number: at + 1, count: personas.length })}</span>
            <IconButton
              icon={ChevronRight}
              size="s"
              label={t('personas.page.next')}
              onClick={() => turn(1)}
            />
          </div>
        )}
        <Button variant="quiet" size="s" icon={Pencil} onClick={onEdit}>
          {t('personas.page.edit')}
        </Button>
        {canCopyPicture() && (
          <Button
            variant="quiet"
            size="s"
            icon={Copy}
            aria-disabled={busy}
            onClick={() => void withPicture(copy, 'personas.page.copyFailed')}
          >
            {t('personas.page.copy')}
          </Button>
        )}
        <Button size="s" icon={Printer} onClick={() => window.print()}>
          {t('personas.page.print')}
        </Button>
        <Button
          variant="primary"
          size="s"
          icon={ImageDown}
          aria-disabled={busy}
          onClick={() => void withPicture(save, 'personas.pictureFailed')}
        >
          {t('personas.page.save')}
        </Button>
      </div>
      <div className={styles.body}>
        {/* A region that scrolls must be within reach of the keyboard. */}
        <section
          ref={stage}
          className={styles.stage}
          aria-label={t('personas.page.paper', { name })}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
          tabIndex={0}
        >
          <div style={{ width: PAGE.width * zoom, height: height * zoom }}>
            <div className={styles.zoomed} style={{ transform: `scale(${zoom})` }}>
              <PersonaSheet facts={facts} ref={measure} onPages={onPages} />
            </div>
          </div>
        </section>
        <aside className={styles.side} aria-label={t('personas.page.title')}>
          <PagePanel facts={facts} pages={pages} onAddBlock={onAddBlock} />
        </aside>
      </div>
      <PrintedPage personas={printed} />
    </div>
  );
}
