// Channel names: ways to meet a company that a lane bears the name of, for formats that say nothing else of it.
import type { ChannelIcon } from '@/model/types';

/** Only the whole of a name, of any case. */
export const exactly = (...names: string[]) => new RegExp(`^(?:${names.join('|')})$`, 'iu');

/** A name without what stands about it: numbers before, a colon after. */
export const plainName = (name: string): string =>
  name
    .slice(0, 120)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\d.)\s]+|[\s:]+$/g, '')
    .trim();

/** Ways to meet a company that a whole row bears the name of, by the sign of their channel. */
const CHANNELS: readonly { icon: ChannelIcon; names: RegExp }[] = [
  { icon: 'web', names: exactly('web|(?:web ?-?)?site|website|landing page|(?:веб-?)?сайт|лендинг') },
  {
    icon: 'shop',
    names: exactly(
      '(?:online |web |retail )?(?:shop|store)s?|in[ -]?store|branch(?:es)?|(?:интернет-)?магазины?|отделени[ея]|офис|филиал',
    ),
  },
  {
    icon: 'phone',
    names: exactly(
      '(?:tele)?phone|call ?-?cent(?:er|re)|hot ?line|телефон|звонки|(?:колл|контакт|call)-?центр|горячая линия',
    ),
  },
  { icon: 'mail', names: exactly('e-?mails?|newsletter|электронная почта|рассылк[аи]') },
  { icon: 'chat', names: exactly('chat(?: ?-?bot)?|messengers?|sms|чат(?:-?бот)?|мессенджеры?|смс') },
  { icon: 'app', names: exactly('(?:mobile )?app|(?:мобильное )?приложение') },
  { icon: 'social', names: exactly('social (?:networks?|media)|социальные сети|соцсети') },
  {
    icon: 'post',
    names: exactly('mail|post(?: and delivery)?|delivery|courier|почта(?: и доставка)?|доставка|курьер'),
  },
  { icon: 'desk', names: exactly('(?:service |help |support )desk|служба поддержки') },
];

/** The sign of a channel of which only the name is known. */
export const channelIcon = (name: string): ChannelIcon =>
  CHANNELS.find(({ names }) => names.test(plainName(name)))?.icon ?? 'other';
