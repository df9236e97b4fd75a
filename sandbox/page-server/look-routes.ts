import express, { type Request, type Router } from 'express';
import { failed, personOf } from '../acting/scene.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import type { NextSteps, PageState } from '../page-api.ts';
import type { Sample } from '../samples/samples.ts';
import type { VerificationService } from '../verification/service.ts';
import { disposition } from '../web-api/file-routes.ts';
import { channelsOf, openDm } from '../workspace/channels.ts';
import type { Message, User } from '../workspace/model.ts';
import { homeOf, modalsOf } from '../workspace/views.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { clockOf } from './live.ts';
import { pageChannel, pageMessage, pageUser, pageView } from './present.ts';

/** What the browser may show by itself; everything else is saved. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'];

interface Deps {
  workspace: Workspace;
  verification: VerificationService;
  mails: Mailbox;
  samples: Sample[];
  next(): NextSteps;
  settling(): string | null;
  /** Whether there is Microsoft Teams too. */
  teams: boolean;
}

/** What a person sees on the page. */
export function lookRoutes({ workspace, verification, mails, samples, next, settling, teams }: Deps): Router {
  const router = express.Router();
  const viewer = (request: Request): User | undefined =>
    personOf(workspace, request.query.as) ?? personOf(workspace, [...workspace.users.keys()][0]);
  const visible = (user: User, list: Message[]) =>
    list.filter((message) => !message.onlyFor || message.onlyFor === user.id);

  function channelMessages(user: User, id: unknown): Message[] | undefined {
    const channel = workspace.channels.get(String(id));
    return channel?.members.includes(user.id) ? visible(user, workspace.messages.get(channel.id) ?? []) : undefined;
  }

  router.get('/sandbox/state', (request, response) => {
    const user = viewer(request);
    if (!user) return void response.status(404).json(failed('Nobody here has that id.'));
    const { app, team } = workspace;
    // An installed app stands in everybody's sidebar, whether or not it has written yet.
    openDm(workspace, user);
    const home = homeOf(workspace, user.id);
    const state: PageState = {
      workspace: {
        name: team.name,
        botName: app.name,
        botUser: app.botUser,
        commands: app.commands,
        shortcuts: app.shortcuts,
      },
      me: pageUser(user),
      users: [...workspace.users.values()].map(pageUser),
      channels: channelsOf(workspace, user.id).map((channel) => pageChannel(workspace, channel, user.id)),
      views: modalsOf(workspace, user.id).map(pageView),
      home: home ? pageView(home) : null,
      next: next(),
      samples: samples.map(({ id, name, size, note }) => ({ id, name, size, note })),
      clock: clockOf(workspace),
      settling: settling(),
      mails: mails.count(),
      teams,
    };
    response.json(state);
  });

  router.get('/sandbox/messages', (request, response) => {
    const user = viewer(request);
    const list = user && channelMessages(user, request.query.channel);
    if (!list) return void response.status(404).json(failed('That channel is not there.'));
    const shown = list.filter((message) => !message.threadTs || message.subtype === 'thread_broadcast');
    response.json(shown.map((message) => pageMessage(workspace, message)));
  });

  router.get('/sandbox/thread', (request, response) => {
    const user = viewer(request);
    const list = user && channelMessages(user, request.query.channel);
    if (!list) return void response.status(404).json(failed('That thread is not there.'));
    const shown = list.filter((message) => message.ts === request.query.ts || message.threadTs === request.query.ts);
    response.json(shown.map((message) => pageMessage(workspace, message)));
  });

  router.get('/sandbox/verification', (_request, response) => {
    response.json(verification.checks());
  });

  router.get('/sandbox/file/:id', (request, response) => {
    const user = viewer(request);
    const file = workspace.files.get(request.params.id);
    const bytes = workspace.bytes.get(request.params.id);
    const seen = user && file?.shares.some((share) => workspace.channels.get(share.channel)?.members.includes(user.id));
    if (!file || !bytes || !seen || file.state === 'deleted') return void response.status(404).send('File not found');
    const shown = request.query.download === undefined && SHOWN.includes(file.mimetype);
    response
      .set('Content-Type', shown ? file.mimetype : 'application/octet-stream')
      .set('Content-Disposition', disposition(file.name, shown ? 'inline' : 'attachment'))
      .set('X-Content-Type-Options', 'nosniff')
      .set(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
      )
      .send(bytes);
  });
  return router;
}
