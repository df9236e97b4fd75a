import type { Logger } from 'pino';

/** One way to get a mongod that is not on this machine yet. */
export type MongodSource = {
  name: string;
  /** Puts a mongod that runs into `folder` and returns its path; throws with the reason when that is not possible. */
  fetch: (request: SourceRequest) => Promise<string>;
};

export type SourceRequest = {
  folder: string;
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  arch: string;
  log: Pick<Logger, 'info'>;
};
