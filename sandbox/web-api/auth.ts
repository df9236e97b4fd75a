import { z } from 'zod';
import { object } from './fields.ts';
import { type Method, method } from './method.ts';
import { Refusal } from './refusal.ts';

/** https://docs.slack.dev/reference/methods/auth.test and its neighbours. */
export const authMethods: Record<string, Method> = {
  'auth.test': method('lenient', object, ({ workspace: { team, app, users, url } }) => ({
    url: `${url}/`,
    team: team.name,
    user: users.get(app.botUser)?.handle,
    team_id: team.id,
    user_id: app.botUser,
    bot_id: app.botId,
    is_enterprise_install: false,
  })),
  'api.test': method(4, z.object({ error: z.string().optional() }).loose(), (_slack, args) => {
    if (args.error) throw new Refusal(args.error, { args });
    return { args };
  }),
  'apps.connections.open': method(1, object, (slack) => ({ url: slack.socketUrl() }), 'app'),
  'team.info': method(3, object, ({ workspace: { team, url } }) => ({
    team: {
      id: team.id,
      name: team.name,
      domain: team.domain,
      email_domain: 'aurora-logistics.example',
      url: `${url}/`,
      icon: { image_default: true },
    },
  })),
};
