import express, { type Request, type Router } from 'express';
import type { JsonObject } from '../json.ts';
import { downloadUrlOf, dropFile, filesIn, keepFile } from './files.ts';
import { channelsOf, driveOf, folderOf } from './find.ts';
import { BOT, type Conversation, type StoredFile } from './model.ts';
import { type Answer, refused, type Strike } from './strike.ts';
import type { Tokens } from './tokens.ts';
import type { World } from './world.ts';

/** As much of Microsoft Graph as files in a channel's folder need: https://learn.microsoft.com/graph/api/resources/driveitem */
export function graphRoutes(world: World, tokens: Tokens, strike: Strike): Router {
  const router = express.Router();
  const call = (run: (request: Request) => Answer) =>
    strike('graph', (request) =>
      tokens.good(request.headers.authorization, 'https://graph.microsoft.com')
        ? run(request)
        : refused(401, 'InvalidAuthenticationToken', 'Access token is missing, invalid or expired'),
    );
  router.get(
    '/teams/:team/channels/:channel/filesFolder',
    call(({ params }) => {
      const channel = channelsOf(world).find(({ id }) => id === params.channel);
      return channel && params.team === world.team.aadGroupId
        ? { status: 200, body: folderItem(world, channel) }
        : MISSING;
    }),
  );
  router.put(
    /^\/drives\/([^/]+)\/items\/([^/:]+):\/([^/]+):\/content$/,
    express.raw({ type: () => true, limit: '250mb' }),
    call(({ params, body }) => {
      const [drive, folder, name = ''] = [params[0], params[1], params[2]];
      if (drive !== driveOf(world) || !channelOf(world, String(folder))) return MISSING;
      const existed = filesIn(world, String(folder)).some((file) => file.name === name);
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const file = keepFile(world, { name, bytes, by: BOT, folder: String(folder) });
      return { status: existed ? 200 : 201, body: fileItem(world, file) };
    }),
  );
  router.get(
    '/drives/:drive/items/:item',
    call((request) => withFile(world, request, (file) => ({ status: 200, body: fileItem(world, file) }))),
  );
  router.get(
    '/drives/:drive/items/:item/children',
    call(({ params }) =>
      params.drive === driveOf(world) && channelOf(world, String(params.item))
        ? { status: 200, body: { value: filesIn(world, String(params.item)).map((file) => fileItem(world, file)) } }
        : MISSING,
    ),
  );
  router.get(
    '/drives/:drive/items/:item/content',
    call((request) =>
      withFile(world, request, (file) => ({ status: 302, headers: { Location: downloadUrlOf(world, file) } })),
    ),
  );
  router.delete(
    '/drives/:drive/items/:item',
    call((request) =>
      withFile(world, request, (file) => {
        dropFile(world, file);
        return { status: 204 };
      }),
    ),
  );
  return router;
}

const MISSING = refused(404, 'itemNotFound', 'The resource could not be found.');

function channelOf(world: World, folder: string): Conversation | undefined {
  return channelsOf(world).find(({ id }) => folderOf(id) === folder);
}

function withFile(world: World, { params }: Request, run: (file: StoredFile) => Answer): Answer {
  const file = world.files.get(String(params.item));
  return file?.folder && params.drive === driveOf(world) ? run(file) : MISSING;
}

function folderItem(world: World, channel: Conversation): JsonObject {
  return {
    id: folderOf(channel.id),
    name: channel.name,
    parentReference: { driveId: driveOf(world), driveType: 'documentLibrary' },
    folder: { childCount: filesIn(world, folderOf(channel.id)).length },
    webUrl: `${world.url()}/teams/sites/aurora/${encodeURIComponent(channel.name)}`,
  };
}

function fileItem(world: World, file: StoredFile): JsonObject {
  const person = world.people.get(file.by);
  const by = person
    ? { user: { id: person.aadObjectId, displayName: person.name } }
    : { application: { id: world.bot.appId, displayName: world.bot.name } };
  return {
    id: file.id,
    name: file.name,
    size: file.size,
    eTag: `"{${file.id}},${file.version}"`,
    createdDateTime: new Date(file.created).toISOString(),
    lastModifiedDateTime: new Date(file.modified).toISOString(),
    createdBy: by,
    lastModifiedBy: by,
    parentReference: { driveId: driveOf(world), driveType: 'documentLibrary', id: file.folder },
    file: { mimeType: 'application/octet-stream' },
    webUrl: `${world.url()}/teams/sites/aurora/${file.id}/${encodeURIComponent(file.name)}`,
    '@microsoft.graph.downloadUrl': downloadUrlOf(world, file),
  };
}
