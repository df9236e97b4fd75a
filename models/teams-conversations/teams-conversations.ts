import { type Connection, Schema, trusted } from 'mongoose';

/** Somebody's own conversation with the bot. `chat` is null until they have installed it, and again when they have removed it. */
export interface TeamsPerson {
  tenant: string;
  /** The AAD object id. */
  user: string;
  /** Teams' own id of the person to this bot: `29:…`. */
  teamsUser: string;
  chat: string | null;
}

/** A team that has installed the bot. Its id is that of its general channel. */
export interface TeamsTeam {
  tenant: string;
  team: string;
  /** The Microsoft 365 group behind it; '' while it is not known. */
  group: string;
}

interface Entry {
  _id: string;
  kind: 'person' | 'team' | 'service';
  tenant: string;
  user?: string;
  teamsUser?: string;
  chat?: string | null;
  team?: string;
  group?: string;
  serviceUrl?: string;
  at: Date;
}

const schema = new Schema<Entry>(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: ['person', 'team', 'service'], required: true },
    tenant: { type: String, required: true },
    user: String,
    teamsUser: String,
    chat: { type: String },
    team: String,
    group: String,
    serviceUrl: String,
    at: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ kind: 1, tenant: 1, at: -1 });

const majority = { w: 'majority', j: true } as const;

export type TeamsConversations = Awaited<ReturnType<typeof createTeamsConversations>>;

/** What verified activities have told of Teams: who has installed the bot, in which team it is, and where the service is reached. */
export async function createTeamsConversations(connection: Connection) {
  const model = connection.model<Entry>('TeamsConversation', schema, 'teamsConversations');
  await model.createIndexes();
  const put = (_id: string, set: Omit<Entry, '_id' | 'at'>) =>
    model.updateOne({ _id }, { $set: { ...set, at: new Date() } }, { upsert: true, writeConcern: majority });

  return {
    async personSeen({ tenant, user, teamsUser, chat }: Omit<TeamsPerson, 'chat'> & { chat?: string | null }) {
      const known = { kind: 'person', tenant, user, teamsUser } as const;
      await put(`person/${tenant}/${user}`, chat === undefined ? known : { ...known, chat });
    },
    /** Everybody who has been seen in these tenants. */
    async people(tenants: readonly string[]): Promise<TeamsPerson[]> {
      const found = await model
        .find({ kind: 'person', tenant: trusted({ $in: [...tenants] }) })
        .lean<Entry[]>()
        .exec();
      return found.map(personOf);
    },
    teamSeen: ({ tenant, team, group }: TeamsTeam) =>
      put(`team/${tenant}/${team}`, { kind: 'team', tenant, team, ...(group === '' ? {} : { group }) }),
    async teamGone(tenant: string, team: string): Promise<void> {
      await model.deleteOne({ _id: `team/${tenant}/${team}` });
    },
    /** The team that has installed the bot last. */
    async team(tenant: string): Promise<TeamsTeam | null> {
      const found = await model.findOne({ kind: 'team', tenant }).sort({ at: -1 }).lean<Entry>().exec();
      return found && { tenant, team: found.team ?? '', group: found.group ?? '' };
    },
    /** A conversation is reached where the last activity came from it. */
    async serviceSeen(tenant: string, conversation: string, serviceUrl: string): Promise<void> {
      for (const _id of [`service/${tenant}/${conversation}`, `service/${tenant}`])
        await put(_id, { kind: 'service', tenant, serviceUrl });
    },
    /** Where a conversation is reached: one of which nothing has come yet, where the tenant's last activity came from. */
    async service(tenant: string, conversation: string): Promise<string | null> {
      const own = `service/${tenant}/${conversation}`;
      const found = await model
        .find({ _id: trusted({ $in: [own, `service/${tenant}`] }) })
        .lean<Entry[]>()
        .exec();
      return (found.find(({ _id }) => _id === own) ?? found[0])?.serviceUrl ?? null;
    },
  };
}

const personOf = ({ tenant, user = '', teamsUser = '', chat = null }: Entry): TeamsPerson => ({
  tenant,
  user,
  teamsUser,
  chat,
});
