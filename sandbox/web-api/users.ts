import { z } from 'zod';
import { flag, limit, text } from './fields.ts';
import { userOr } from './find.ts';
import { type Method, method } from './method.ts';
import { page } from './paging.ts';
import { presentUser } from './present.ts';
import { Refusal } from './refusal.ts';

const one = z.object({ user: text, include_locale: flag });

/** https://docs.slack.dev/reference/methods/users.list and its neighbours. */
export const userMethods: Record<string, Method> = {
  'users.list': method(
    2,
    z.object({ cursor: z.string().optional(), limit: limit(1000, 1000), include_locale: flag }),
    ({ workspace }, args) => {
      const { items, next } = page([...workspace.users.values()], args.cursor, args.limit);
      return {
        members: items.map((user) => withLocale(presentUser(workspace, user), args.include_locale)),
        cache_ts: Math.floor(workspace.clock.now() / 1000),
        response_metadata: { next_cursor: next },
      };
    },
  ),
  'users.info': method(4, one, ({ workspace }, args) => ({
    user: withLocale(presentUser(workspace, userOr(workspace, args.user)), args.include_locale),
  })),
  'users.lookupByEmail': method(3, z.object({ email: text }), ({ workspace }, args) => {
    const user = [...workspace.users.values()].find((candidate) => candidate.email === args.email.toLowerCase());
    if (!user) throw new Refusal('users_not_found');
    return { user: withLocale(presentUser(workspace, user), false) };
  }),
  'users.profile.get': method(4, one, ({ workspace }, args) => ({
    profile: presentUser(workspace, userOr(workspace, args.user)).profile,
  })),
};

function withLocale(user: Record<string, unknown>, asked: boolean | undefined): Record<string, unknown> {
  const { locale, ...rest } = user;
  return asked ? { ...rest, locale } : rest;
}
