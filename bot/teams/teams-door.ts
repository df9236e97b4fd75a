import type { CloudAdapter } from 'botbuilder';
import type { Router } from 'express';
import type { Connector } from '../../integrations/chat/teams/connector.ts';
import { marked, readConversation } from '../../integrations/chat/teams/ids.ts';
import type { KeySeal } from '../../integrations/chat/teams/key-seal.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';
import type { TeamsActivities } from '../../models/teams-activities/teams-activities.ts';
import type { TeamsConversations } from '../../models/teams-conversations/teams-conversations.ts';
import type { TeamsFiles } from '../../models/teams-files/teams-files.ts';
import type { TeamsPosts } from '../../models/teams-posts/teams-posts.ts';
import type { DoorDeps, Posts } from '../people/deps.ts';
import { onChatFiles } from '../people/on-chat-files.ts';
import { onCommand } from '../people/on-command.ts';
import { createWho, type Identities, type Who } from '../people/who.ts';
import { type Came, givenFile, givenFileType } from './activities.ts';
import { createAnswering } from './answering.ts';
import type { Directory } from './directory.ts';
import type { Forms, TeamsDrawing } from './drawing.ts';
import { messagesRoute } from './messages-route.ts';
import type { FileConsentDeps } from './on-file-consent.ts';
import { onInvoke } from './on-invoke.ts';
import { readText } from './read-text.ts';
import type { Roster } from './roster.ts';
import type { createActivityCheck } from './verify-activity.ts';

export interface TeamsDoorOptions
  extends Omit<DoorDeps, 'personOfUser'>,
    Pick<FileConsentDeps, 'fileSeal' | 'readFile' | 'hand' | 'fileHost'> {
  adapter(): Promise<CloudAdapter>;
  check: ReturnType<typeof createActivityCheck> | null;
  tenants: readonly [string, ...string[]];
  connector: Connector;
  drawing: TeamsDrawing;
  forms: Forms;
  posts: Posts;
  sent: TeamsPosts;
  seal: KeySeal;
  files: TeamsFiles;
  conversations: TeamsConversations;
  directory: Directory;
  roster: Roster;
  identities: { in(tenant: string): Identities };
  /** Takes over in which language somebody's client is. */
  localeSeen(tenant: string, user: string, locale: string): Promise<void>;
  replayGuard: ReplayGuard;
  activities: TeamsActivities;
  turnedAway(why: string): void;
}

export interface TeamsDoor {
  /** Takes activities; mounted at `POST /api/messages`. */
  route: Router;
  /** Reads the team's members in the background. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** How long an invoke that comes again is known, in ms. */
const rememberedFor = 86_400_000;

/** After so long, in ms, a stranger who does something is looked at once more. */
const lookAgainAfter = 60_000;

/** Teams' door: it parses what comes, tells it to the handlers, and translates their answers. */
export function createTeamsDoor(options: TeamsDoorOptions): TeamsDoor {
  const { adapter, check, tenants, conversations, directory, roster, identities, replayGuard, activities, failed } =
    options;
  const stopped = new AbortController();
  const deps = { ...options, personOfUser: () => null };
  const who = createAsker();
  const answering = createAnswering({ ...deps, door: deps, who });
  const services = new Map<string, string>();

  function createAsker(): (came: Came) => Promise<Who> {
    const byTenant = new Map(
      tenants.map((tenant) => [
        tenant,
        createWho({ tenant, identities: identities.in(tenant), roster, organization: options.organization }),
      ]),
    );
    const looked = new Map<string, number>();
    return async ({ tenant, user, teamsUser, conversation, locale }) => {
      const ask = async () => {
        // What is said to them now is in their language already.
        if (locale !== null) await options.localeSeen(tenant, user, locale).catch(failed);
        const asked = await byTenant.get(tenant)?.(tenant, user);
        return (
          asked ??
          ({ known: false, note: { note: 'another workspace' }, language: options.organization().language } as const)
        );
      };
      const asked = await ask();
      const lookedAt = looked.get(`${tenant}/${user}`) ?? Number.NEGATIVE_INFINITY;
      if (asked.known || performance.now() - lookedAt < lookAgainAfter) return asked;
      // They may have come since the list was read, or into the organization's file.
      const look = roster.look(conversation, teamsUser);
      await look.then(() => looked.set(`${tenant}/${user}`, performance.now()), failed);
      return ask();
    };
  }

  async function loadMembers(): Promise<void> {
    directory.membersChanged();
    for (const tenant of tenants) {
      const team = await conversations.team(tenant);
      if (team) await roster.load(team.team, stopped.signal);
    }
  }

  /** It goes on by itself, however long Teams takes. */
  const loadLater = () =>
    void loadMembers().catch((error: unknown) => {
      if (!stopped.signal.aborted) failed(error);
    });

  async function take(came: Came): Promise<object | undefined> {
    const { activity, tenant, conversation } = came;
    const { base } = readConversation(conversation);
    if (services.get(base) !== activity.serviceUrl) {
      await conversations.serviceSeen(tenant, base, activity.serviceUrl);
      services.set(base, activity.serviceUrl);
    }
    if (activity.name === 'application/search') return onInvoke(came, { ...deps, answering, who });
    const id = ['teams', tenant, conversation, activity.type, activity.id].join(' ');
    return activity.type === 'invoke' ? invoked(came, id) : once(came, id);
  }

  /** Teams does not repeat what people wait for: whoever sees no answer does it again. */
  async function invoked(came: Came, id: string): Promise<object> {
    if (!(await replayGuard.claim(id, Date.now() + rememberedFor))) {
      return onInvoke(repeated(came), { ...deps, answering, who });
    }
    try {
      await directory.seen(came);
      return await onInvoke(came, { ...deps, answering, who });
    } catch (error) {
      await replayGuard.release(id).catch(failed);
      throw error;
    }
  }

  /** What nobody waits for is repeated until it is taken: then it has been carried out. */
  async function once(came: Came, id: string): Promise<undefined> {
    const found = await activities.take(id);
    if (found === 'busy') throw new Error('An activity came again that is being carried out');
    if (found === 'done') return;
    try {
      await taken(came, found === 'taken again');
    } catch (error) {
      await activities.release(id).catch(failed);
      throw error;
    }
    await activities.done(id);
  }

  /** `again` when somebody did not bring it to its end. */
  async function taken(came: Came, again: boolean): Promise<void> {
    switch (came.activity.type) {
      case 'message':
        await directory.seen(came);
        return said(came, again);
      case 'conversationUpdate':
      case 'installationUpdate':
        return installed(came);
    }
  }

  async function said(came: Came, again: boolean): Promise<void> {
    const { activity, tenant, user } = came;
    const text = readText(activity);
    const given = came.where === 'personal' ? await filesIn(came) : [];
    if (given.length === 0 && text === '' && (activity.value ?? null) !== null) return;
    await answering(came, { kind: 'command', form: null }, (reader) => {
      if (given.length === 0) return onCommand(text, reader, deps);
      const files = given.map((file) => ({
        ...file,
        delivery: ['teams', tenant, user, activity.id, file.id].join(':'),
      }));
      return onChatFiles({ text, files, again, asks: true }, reader, deps);
    });
  }

  async function filesIn({ activity }: Came) {
    const found = (activity.attachments ?? []).flatMap(({ contentType, name, content }) => {
      const read = contentType === givenFileType ? givenFile.safeParse(content) : null;
      return read?.success
        ? [{ id: marked(read.data.uniqueId), name: name ?? read.data.uniqueId, address: read.data.downloadUrl }]
        : [];
    });
    for (const file of found) await options.files.keep(file);
    // Teams does not say how large a file is; it is looked at when it is fetched.
    return found.map(({ id, name }) => ({ id, name, size: 0 }));
  }

  /** The app has come to a person or a team, or was taken away; or people have come to the team. */
  async function installed(came: Came): Promise<void> {
    const { activity, tenant } = came;
    const bot = activity.recipient?.id;
    const gone =
      activity.action?.startsWith('remove') === true || (activity.membersRemoved ?? []).some(({ id }) => id === bot);
    if (came.where === 'personal') return directory.seen(came, gone);
    const team = activity.channelData?.team;
    if (!team) return;
    if (gone) await conversations.teamGone(tenant, team.id);
    else {
      await conversations.teamSeen({ tenant, team: team.id, group: team.aadGroupId ?? '' });
      loadLater();
    }
  }

  return {
    route: messagesRoute({
      adapter,
      check,
      tenants,
      genuine: directory.genuine,
      take,
      turnedAway: options.turnedAway,
      failed,
    }),
    async start() {
      loadLater();
    },
    async stop() {
      stopped.abort();
    },
  };
}

/** What came before changes nothing any more; whoever asks again gets what they would see. */
const repeated = (came: Came): Came => ({
  ...came,
  activity: { ...came.activity, name: 'adaptiveCard/action', value: { action: { verb: 'refresh', data: {} } } },
});
