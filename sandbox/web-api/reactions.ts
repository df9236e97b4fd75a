import { z } from 'zod';
import { change } from '../workspace/messages.ts';
import { text } from './fields.ts';
import { channelOr, messageOr } from './find.ts';
import { type Method, method } from './method.ts';
import { presentMessage } from './present.ts';
import { Refusal } from './refusal.ts';

const named = z.object({ channel: text, timestamp: text, name: text });

/** https://docs.slack.dev/reference/methods/reactions.add and its neighbours. */
export const reactionMethods: Record<string, Method> = {
  'reactions.add': method(3, named, ({ workspace }, args) => {
    const me = workspace.app.botUser;
    const message = messageOr(workspace, channelOr(workspace, args.channel).id, args.timestamp);
    const known = message.reactions?.find((reaction) => reaction.name === args.name);
    if (known?.users.includes(me)) throw new Refusal('already_reacted');
    const others = (message.reactions ?? []).filter((reaction) => reaction !== known);
    change(workspace, message, { reactions: [...others, { name: args.name, users: [...(known?.users ?? []), me] }] });
    return {};
  }),
  'reactions.remove': method(2, named, ({ workspace }, args) => {
    const me = workspace.app.botUser;
    const message = messageOr(workspace, channelOr(workspace, args.channel).id, args.timestamp);
    if (!message.reactions?.some((reaction) => reaction.name === args.name && reaction.users.includes(me)))
      throw new Refusal('no_reaction');
    const left = message.reactions.map((reaction) =>
      reaction.name === args.name ? { ...reaction, users: reaction.users.filter((user) => user !== me) } : reaction,
    );
    change(workspace, message, { reactions: left.filter((reaction) => reaction.users.length > 0) });
    return {};
  }),
  'reactions.get': method(3, z.object({ channel: text, timestamp: text }), ({ workspace }, args) => {
    const message = messageOr(workspace, channelOr(workspace, args.channel).id, args.timestamp);
    return { type: 'message', channel: message.channel, message: presentMessage(workspace, message) };
  }),
};
