import express, { type Router } from 'express';
import { downloadUrlOf } from './files.ts';
import { BOT } from './model.ts';
import { refused, type Strike } from './strike.ts';
import type { World } from './world.ts';

/** Where files of chats are had, and where the bot puts its own after a person's consent; the address is the key. */
export function teamsFileRoutes(world: World, strike: Strike): Router {
  const router = express.Router();
  router.get(
    '/files/:id/:name',
    strike('download', ({ params, query }) => {
      const file = world.files.get(String(params.id));
      const bytes = world.bytes.get(String(params.id));
      if (!file || !bytes) return refused(404, 'itemNotFound', 'The file does not exist');
      if (query.tempauth !== String(file.version)) return refused(401, 'unauthenticated', 'The address has expired');
      return { status: 200, body: bytes, headers: { 'Content-Type': 'application/octet-stream' } };
    }),
  );
  // Where people open the files of a channel; who may see them is not checked here.
  router.get('/sites/aurora/:id/:name', ({ params }, response) => {
    const file = world.files.get(params.id);
    if (file) response.redirect(downloadUrlOf(world, file));
    else response.status(404).send('The file does not exist');
  });
  router.put(
    '/upload/:id',
    express.raw({ type: () => true, limit: '60mb' }),
    strike('upload', ({ params, body, headers }) => {
      const file = world.files.get(String(params.id));
      if (!file || file.by === BOT) return refused(404, 'itemNotFound', 'The upload session does not exist');
      const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
      const [, from, to, all] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
      if (Number(from) !== 0 || Number(to) + 1 !== bytes.length || Number(all) !== bytes.length)
        return refused(400, 'invalidRange', 'Content-Range must name the whole file');
      world.bytes.put(file.id, bytes);
      Object.assign(file, { size: bytes.length, modified: world.clock.now() });
      world.announce({ type: 'files' });
      return { status: 201, body: { id: file.id, name: file.name, size: file.size } };
    }),
  );
  return router;
}
