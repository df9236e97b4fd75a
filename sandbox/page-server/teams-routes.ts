import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { failed, type Outcome, personOf } from '../acting/scene.ts';
import type { Sample } from '../samples/samples.ts';
import { execute } from '../teams/acting/execute.ts';
import { installPersonally } from '../teams/acting/install.ts';
import { lookAt } from '../teams/acting/look.ts';
import { say } from '../teams/acting/say.ts';
import type { TeamsScene } from '../teams/acting/scene.ts';
import { search } from '../teams/acting/search.ts';
import { answerConsent, putIntoChannel, upload } from '../teams/acting/upload.ts';
import { findMessage, personalChat } from '../teams/find.ts';
import type { Conversation, Message, Person } from '../teams/model.ts';
import { markSeen } from '../teams/unread.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readUpload, withSamples } from './read-upload.ts';
import { pageTeams, pageTeamsMessage } from './teams-present.ts';

interface Deps {
  scene: TeamsScene;
  /** The page names people as Slack does. */
  slack: Workspace;
  samples: Sample[];
}

const ABSENT = 'This person is not in Teams.';
const as = z.string();
const place = { as, conversation: z.string() };
const atMessage = { ...place, message: z.string() };

/** What a person sees and does in Teams on the page. */
export function teamsPageRoutes({ scene, slack, samples }: Deps): Router {
  const { world } = scene;
  const router = express.Router();
  const json = express.json({ limit: '2mb' });

  const personBy = (id: unknown): Person | undefined => {
    const user = personOf(slack, id);
    return user && world.people.get(user.handle);
  };
  const conversationFor = (person: Person, id: unknown): Conversation | undefined => {
    const conversation = world.conversations.get(String(id));
    return conversation?.members.includes(person.handle) ? conversation : undefined;
  };
  const messagesIn = (conversation: Conversation): Message[] => world.messages.get(conversation.id) ?? [];

  function verb<Schema extends z.ZodType<{ as: string }>>(
    name: string,
    schema: Schema,
    act: (person: Person, given: z.output<Schema>) => Promise<Outcome>,
  ): void {
    router.post(`/sandbox/teams/${name}`, json, async (request: Request, response: Response) => {
      const given = schema.safeParse(request.body);
      if (!given.success) return void response.status(400).json(failed(z.prettifyError(given.error)));
      const person = personBy(given.data.as);
      response.json(person ? await act(person, given.data) : failed(ABSENT));
    });
  }

  /** An act at a message that the person sees. */
  function verbAt<More extends z.ZodRawShape>(
    name: string,
    more: More,
    act: (person: Person, message: Message, given: z.output<z.ZodObject<More>>) => Promise<Outcome>,
  ): void {
    const schema = z.object(more);
    verb(name, z.looseObject(atMessage), async (person, given) => {
      const conversation = conversationFor(person, given.conversation);
      const message = conversation && findMessage(world, conversation.id, given.message);
      return message ? act(person, message, schema.parse(given)) : failed('This message is not there any more.');
    });
  }

  router.get('/sandbox/teams', ({ query }, response) => {
    const person = personBy(query.as);
    response.json(pageTeams(world, person));
  });

  router.get('/sandbox/teams/messages', ({ query }, response) => {
    const person = personBy(query.as);
    const conversation = person && conversationFor(person, query.conversation);
    if (!conversation) return void response.status(404).json(failed('That conversation is not there.'));
    response.json(messagesIn(conversation).map((message) => pageTeamsMessage(world, message, person)));
  });

  verb('say', z.object({ ...place, text: z.string(), root: z.string().optional() }), async (person, given) => {
    const conversation = conversationFor(person, given.conversation);
    if (!conversation) return failed('You are not in this conversation.');
    const root = given.root === undefined ? {} : { root: given.root };
    void say(scene, person, { conversation, text: given.text, ...root });
    return { ok: true };
  });
  verb('look', z.object(place), async (person, given) => {
    const conversation = conversationFor(person, given.conversation);
    if (!conversation) return { ok: true };
    markSeen(world, conversation, person.handle);
    await lookAt(scene, person, messagesIn(conversation));
    return { ok: true };
  });
  verb('install', z.object({ as }), async (person) => {
    await installPersonally(scene, person);
    return { ok: true };
  });
  const action = z.object({ title: z.string().optional(), verb: z.string().optional(), data: z.unknown() });
  verbAt('execute', { action }, async (person, message, given) => {
    await execute(scene, person, message, { type: 'Action.Execute', ...given.action }, {}, 'manual');
    return { ok: true };
  });
  verbAt('search', { dataset: z.string(), text: z.string() }, async (person, message, given) => ({
    ok: true,
    choices: await search(scene, person, message, given),
  }));
  verbAt('consent', { answer: z.enum(['accept', 'decline']) }, async (person, message, given) => {
    await answerConsent(scene, person, message, given.answer);
    return { ok: true };
  });

  router.post('/sandbox/teams/upload', async (request, response) => {
    const { fields, files } = await readUpload(request);
    const person = personBy(fields.as);
    if (!person) return void response.json(failed(ABSENT));
    const conversation = fields.conversation
      ? conversationFor(person, fields.conversation)
      : personalChat(world, person.handle);
    if (!conversation) return void response.json(failed('You are not in this conversation.'));
    const given = withSamples(samples, fields, files);
    if (!given) return void response.json(failed('There is no such sample file.'));
    if (conversation.kind === 'personal') void upload(scene, person, given, fields.text);
    else {
      for (const file of given) putIntoChannel(scene, person, conversation, file);
      const names = given.map(({ name }) => name).join(', ');
      const root = fields.root ? { root: fields.root } : {};
      void say(scene, person, { conversation, text: [fields.text, `📎 ${names}`].filter(Boolean).join('\n'), ...root });
    }
    response.json({ ok: true });
  });
  return router;
}
