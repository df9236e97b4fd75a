import { App } from '@slack/bolt';
import { findFreePort } from '../../../models/mongod/ports.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { closeAfterTest, silent, startSandbox, until } from './sandbox.ts';

type SandboxGiven = Parameters<typeof startSandbox>[0];

/** A stock Bolt app and a sandbox that know each other; `listen` adds the app's listeners before anything happens. */
export async function startBolt(
  mode: 'http' | 'socket',
  listen: (app: App) => void,
  options: SandboxGiven = {},
): Promise<{ sandbox: Sandbox; app: App }> {
  const port = await findFreePort();
  const sandbox = await startSandbox({ botUrl: `http://127.0.0.1:${port}`, ...options });
  const { botToken, appToken, signingSecret } = sandbox.secrets;
  const app = new App({
    token: botToken,
    signingSecret,
    ...(mode === 'socket' ? { socketMode: true, appToken } : {}),
    clientOptions: { slackApiUrl: `${sandbox.url}/api/` },
    logger: silent,
  });
  listen(app);
  if (mode === 'http') await app.start({ port, host: '127.0.0.1' });
  else await app.start();
  if (mode === 'socket') await until(() => sandbox.socketMode());
  closeAfterTest({
    async close() {
      await app.stop();
      await until(() => !sandbox.socketMode());
    },
  });
  return { sandbox, app };
}
