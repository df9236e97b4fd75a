import type { z } from 'zod';
import type { JsonObject } from '../json.ts';
import type { Timers } from '../timers.ts';
import type { Triggers } from '../workspace/triggers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { invalid } from './refusal.ts';

/** What the methods work with. */
export interface Slack {
  workspace: Workspace;
  triggers: Triggers;
  timers: Timers;
  /** How long Slack takes to share a file after its upload was completed. */
  fileShareMs: number;
  /** A new address for one Socket Mode connection. */
  socketUrl(): string;
}

/** Calls a minute by tier (https://docs.slack.dev/apis/web-api/rate-limits); `posting` counts by channel, `lenient` has no documented number. */
export type Tier = 1 | 2 | 3 | 4 | 'posting' | 'lenient';

export interface Method {
  tier: Tier;
  token: 'bot' | 'app';
  run(slack: Slack, args: JsonObject): JsonObject | Promise<JsonObject>;
}

/** Slack's own words for arguments that are not in their form at all. */
const MALFORMED: Record<string, string> = { blocks: 'invalid_blocks_format', metadata: 'invalid_metadata_format' };

/** A Web API method: its arguments are parsed by the schema before `run` sees them. */
export function method<Schema extends z.ZodType>(
  tier: Tier,
  schema: Schema,
  run: (slack: Slack, args: z.output<Schema>) => JsonObject | Promise<JsonObject>,
  token: 'bot' | 'app' = 'bot',
): Method {
  return {
    tier,
    token,
    run(slack, args) {
      const parsed = schema.safeParse(args);
      if (parsed.success) return run(slack, parsed.data);
      const [bad = ''] = parsed.error.issues[0]?.path ?? [];
      throw invalid(
        (args[String(bad)] !== undefined && MALFORMED[String(bad)]) || 'invalid_arguments',
        parsed.error.issues.map((issue) => {
          const name = issue.path.join('/');
          const absent = args[String(issue.path[0])] === undefined;
          return absent
            ? `[ERROR] missing required field: ${name}`
            : `[ERROR] ${issue.message} [json-pointer:/${name}]`;
        }),
      );
    },
  };
}
