// PageBlockView: one block of a persona's page as it stands on paper.
import { Cloud, Footprints, Heart, MessageCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Asset, Persona } from '@/model/types';
import { Badge } from '@/ui/Badge';
import { Icon } from '@/ui/Icon';
import { useProject } from '@/views/context/EditorContext';
import { useImage } from '@/views/context/Images';
import { PersonaAvatar } from '@/views/map/PersonaAvatar';
import { ChannelMark } from './ChannelMark';
import { FindingLines } from './FindingLines';
import type { PageBlock, PageFacts, PageLayout } from './pageBlocks';
import styles from './PageBlock.module.css';
import { PersonaCurve } from './PersonaCurve';

/** A block, or a piece of one: a long text is broken into pieces, which can stand on two pages. */
export type Piece = { key: string; block: PageBlock; text?: string; follows?: boolean };

type PageBlockViewProps = { piece: Piece; facts: PageFacts; layout: PageLayout };

export function PageBlockView({ piece, facts, layout }: PageBlockViewProps) {
  const { block } = piece;
  const t = useT();
  const { persona } = facts;
  switch (block.kind) {
    case 'head':
      return <Head persona={persona} layout={layout} />;
    case 'quote':
      return <p className={styles.quote}>{t('personas.quoted', { quote: persona.quote ?? '' })}</p>;
    case 'scales':
      return (
        <Titled title={t('personas.page.scales')}>
          <ul className={styles.scales}>
            {(persona.scales ?? []).map(({ left, right, value }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a scale has no identity but its place
              <li key={at}>
                <span className={styles.ends}>
                  <span>{left}</span>
                  <span>{right}</span>
                </span>
                <span className={styles.line}>
                  {value !== undefined && (
                    <span className={styles.point} style={{ left: `${value * 100}%` }}>
                      <span className="visually-hidden">
                        {t('personas.scaleAt', { percent: Math.round(value * 100), right })}
                      </span>
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Titled>
      );
    case 'channels':
      return (
        <Titled title={t('personas.preferredChannels')}>
          <ul className={styles.channels}>
            {facts.uses.map(({ use, channel }) => (
              <li key={use.id}>
                <ChannelMark channel={channel} />
                <span className={styles.channelName}>{channel.name}</span>
                {use.weight !== undefined && (
                  <span
                    className={styles.bar}
                    role="img"
                    aria-label={t('personas.page.weight', { weight: use.weight })}
                  >
                    <span style={{ width: `${use.weight * 20}%` }} />
                  </span>
                )}
                <span className={styles.muted}>{use.note}</span>
              </li>
            ))}
          </ul>
        </Titled>
      );
    case 'jobs':
      return (
        <Titled title={t('personas.lists.jobs')}>
          <Points list={persona.jobs ?? []} />
        </Titled>
      );
    case 'tools':
      return (
        <Titled title={t('personas.lists.tools')}>
          <p className={styles.text}>{(persona.tools ?? []).filter((each) => each.trim()).join(', ')}</p>
        </Titled>
      );
    case 'empathy':
      return (
        <dl className={styles.empathy}>
          {quarters.map(({ field, icon }) => {
            const text = persona[field];
            return text === undefined || text.trim() === '' ? null : (
              <div key={field}>
                <dt>
                  <Icon icon={icon} size={14} />
                  {t(`personas.texts.${field}`)}
                </dt>
                <dd className={styles.text}>{text}</dd>
              </div>
            );
          })}
        </dl>
      );
    case 'walk': {
      const walk = facts.walks.find(({ mapId }) => mapId === block.mapId);
      return walk ? <PersonaCurve walk={walk} /> : null;
    }
    case 'findings':
      return <FindingLines findings={facts.findings} />;
    case 'sources':
      return (
        <p className={styles.sources}>
          <strong>{t('personas.page.restsOn', { count: facts.evidence.length })}</strong>{' '}
          {facts.evidence.map((evidence) => sourceLine(t, evidence)).join('; ')}
        </p>
      );
    case 'text':
      return (
        <Titled title={t(`personas.page.text.${block.field}`)} follows={piece.follows}>
          <p className={styles.text}>{piece.text ?? persona[block.field]}</p>
        </Titled>
      );
    case 'field': {
      const field = persona.fields?.[block.at];
      return (
        <Titled title={field?.label ?? ''} follows={piece.follows}>
          <p className={styles.text}>{piece.text ?? field?.value}</p>
        </Titled>
      );
    }
    case 'own':
      return <OwnBlock id={block.id} piece={piece} facts={facts} />;
  }
}

const quarters = [
  { field: 'says', icon: MessageCircle },
  { field: 'thinks', icon: Cloud },
  { field: 'does', icon: Footprints },
  { field: 'feels', icon: Heart },
] as const;

function sourceLine(
  t: ReturnType<typeof useT>,
  { title, who, date, answers }: PageFacts['evidence'][number],
): string {
  const told = [
    who,
    answers === undefined ? undefined : t('personas.page.answers', { count: answers }),
    date === undefined ? undefined : formatDate(date),
  ].filter((each) => each !== undefined && each !== '');
  return told.length > 0 ? `${title} (${told.join(', ')})` : title;
}

function Titled({
  title,
  follows,
  children,
}: {
  title: string;
  follows?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <div>
      {!follows && title !== '' && <h3 className={styles.title}>{title}</h3>}
      {children}
    </div>
  );
}

function Points({ list }: { list: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {list
        .filter((each) => each.trim() !== '')
        .map((each, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line has no identity but its place
          <li key={at}>{each}</li>
        ))}
    </ul>
  );
}

function Head({ persona, layout }: { persona: Persona; layout: PageLayout }) {
  const t = useT();
  const { customer, lifecycle, relationship, role, segment } = persona;
  const name = persona.name || t('personas.unnamed');
  const size = { profile: 112, compact: 72, story: 168 }[layout];
  const facts = [
    customer && t(`personas.customers.${customer}`),
    segment,
    lifecycle && t(`personas.lifecycles.${lifecycle}`),
    relationship && t(`personas.relationships.${relationship}`),
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <div className={styles.head}>
      <PersonaAvatar persona={persona} name={name} size={size} />
      <div className={styles.who}>
        <h2 className={styles.name}>{name}</h2>
        {role !== undefined && <p className={styles.role}>{role}</p>}
        {facts.length > 0 && (
          <div className={styles.badges}>
            {facts.map((fact) => (
              <Badge key={fact}>{fact}</Badge>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

/** Width by height, so that a picture has its room before it is there. */
const shapeOf = (asset: Asset | undefined) => ({
  aspectRatio: `${asset?.width ?? 4} / ${asset?.height ?? 3}`,
});

function OwnBlock({ id, piece, facts }: { id: string; piece: Piece; facts: PageFacts }) {
  const own = facts.own.find((each) => each.id === id);
  const asset = useProject((project) => project.assets[own?.pictureId ?? '']);
  const url = useImage(own?.pictureId);
  if (!own) return null;
  const text = piece.text ?? own.text;
  return (
    <Titled title={own.title} follows={piece.follows}>
      {own.kind === 'picture' && own.pictureId !== undefined && !piece.follows && (
        <span className={styles.picture} style={shapeOf(asset)}>
          {url !== undefined && <img src={url} alt={asset?.alt ?? own.title} />}
        </span>
      )}
      {text !== undefined && text !== '' && own.kind === 'list' ? (
        <Points list={text.split('\n')} />
      ) : (
        text !== undefined && <p className={own.kind === 'picture' ? styles.caption : styles.text}>{text}</p>
      )}
    </Titled>
  );
}
