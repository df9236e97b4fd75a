import { type Block, Message, type MessageProps } from 'slack-blocks-to-jsx';
import { ChannelMention } from '../text/channel-mention.tsx';
import { DateMention } from '../text/date-mention.tsx';
import { emojiNamed } from '../text/emoji.ts';
import { TextLink } from '../text/text-link.tsx';
import { UserMention } from '../text/user-mention.tsx';

const HOOKS: NonNullable<MessageProps['hooks']> = {
  user: ({ id }) => <UserMention id={id} />,
  channel: ({ id, name }) => <ChannelMention id={id} label={name} />,
  emoji: (emoji, draw) => emojiNamed(emoji.name) ?? draw(emoji),
  date: ({ timestamp, format, link }) => <DateMention seconds={Number(timestamp)} format={format} url={link ?? ''} />,
  link: ({ href, children }) => <TextLink url={href}>{children}</TextLink>,
};

/** A block that is only looked at. */
export function LibraryBlock({ block }: { block: Block }) {
  return <Message withoutWrapper theme="light" logo="" name="" blocks={[block]} hooks={HOOKS} />;
}
