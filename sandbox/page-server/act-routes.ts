import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import { askOptions } from '../acting/ask-options.ts';
import { become, beings } from '../acting/being.ts';
import { click } from '../acting/click.ts';
import { say } from '../acting/say.ts';
import { channelFor, failed, type Outcome, personOf, type Scene } from '../acting/scene.ts';
import { openHome, shortcut } from '../acting/shortcut.ts';
import { close, submit } from '../acting/submit.ts';
import { upload, uploadIntoForm } from '../acting/upload.ts';
import type { Sample } from '../samples/samples.ts';
import type { User } from '../workspace/model.ts';
import { markRead } from '../workspace/unread.ts';
import { readUpload, withSamples } from './read-upload.ts';

const as = z.string();
const channel = z.string();
const place = { viewId: z.string().optional(), channel: z.string().optional(), ts: z.string().optional() };

/** What a person does on the page. */
export function actRoutes(scene: Scene, samples: Sample[]): Router {
  const router = express.Router();
  const json = express.json({ limit: '2mb' });

  function verb<Schema extends z.ZodType<{ as: string }>>(
    name: string,
    schema: Schema,
    act: (user: User, given: z.output<Schema>) => Outcome | Promise<Outcome>,
  ): void {
    router.post(`/sandbox/${name}`, json, async (request: Request, response: Response) => {
      const given = schema.safeParse(request.body);
      if (!given.success)
        return void response
          .status(400)
          .json(failed(`The page sent something unexpected: ${z.prettifyError(given.error)}`));
      const user = personOf(scene.workspace, given.data.as);
      response.json(user ? await act(user, given.data) : failed('Nobody here has that id.'));
    });
  }

  verb('say', z.object({ as, channel, text: z.string(), threadTs: z.string().optional() }), (user, given) =>
    say(scene, user, given, given.text),
  );
  verb(
    'act',
    z.object({
      as,
      ...place,
      action: z.record(z.string(), z.unknown()),
      state: z.unknown().optional(),
      stale: z.boolean().optional(),
    }),
    (user, given) => click(scene, user, given),
  );
  verb(
    'options',
    z.object({ as, ...place, blockId: z.string(), actionId: z.string(), value: z.string() }),
    (user, given) => askOptions(scene, user, given),
  );
  verb('submit', z.object({ as, viewId: z.string(), state: z.unknown().optional() }), (user, given) =>
    submit(scene, user, given.viewId, given.state),
  );
  verb('close', z.object({ as, viewId: z.string(), all: z.boolean().default(false) }), (user, given) =>
    close(scene, user, given.viewId, given.all),
  );
  verb('shortcut', z.object({ as, callbackId: z.string() }), (user, given) => shortcut(scene, user, given.callbackId));
  verb('become', z.object({ as, being: z.enum(beings) }), (user, given) => become(scene, user, given.being));
  verb('home', z.object({ as }), (user) => openHome(scene, user));
  verb('read', z.object({ as, channel }), (user, given) => {
    const found = channelFor(scene.workspace, user, given.channel);
    if (found) markRead(scene.workspace, found, user.id);
    return { ok: true };
  });

  router.post('/sandbox/upload', json, async (request, response) => {
    const { fields, files } = request.is('multipart/form-data')
      ? await readUpload(request)
      : { fields: request.body ?? {}, files: [] };
    const user = personOf(scene.workspace, fields.as);
    if (!user) return void response.json(failed('Nobody here has that id.'));
    const given = withSamples(samples, fields, files);
    if (!given) return void response.json(failed('There is no such sample file.'));
    if (fields.viewId) return void response.json(uploadIntoForm(scene, user, fields, given));
    response.json(
      upload(scene, user, { channel: fields.channel, threadTs: fields.threadTs, text: fields.text }, given),
    );
  });
  return router;
}
