import express, { type Router } from 'express';
import type { Faults } from '../faults.ts';
import { asObjects, type JsonObject } from '../json.ts';
import { secretText } from '../workspace/ids.ts';
import { change, find, post, remove } from '../workspace/messages.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { checkMessage } from './message-parts.ts';
import { Refusal } from './refusal.ts';

/** Five uses within half an hour: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES = 5;
const LIFE_MS = 30 * 60_000;

interface Target {
  channel: string;
  user: string;
  /** The message that was acted on; a command has none. */
  ts?: string | undefined;
}

export interface ResponseUrls {
  issue(target: Target): string;
  routes: Router;
}

/** Addresses by which an app answers an interaction or a command later. */
export function createResponseUrls(workspace: Workspace, faults: Faults, machine: () => number): ResponseUrls {
  const issued = new Map<string, Target & { left: number; until: number }>();
  const routes = express.Router();
  routes.post('/response/:ticket', express.json({ limit: '1mb', type: () => true }), (request, response) => {
    const target = issued.get(request.params.ticket);
    if (!target || machine() > target.until) return void response.status(404).send('expired_url');
    const struck = faults.strike('response_url');
    const failure = struck.find((fault) => fault.kind === 'fail');
    if (failure) return void response.status(failure.status).send('failed');
    if (target.left === 0) return void response.status(404).send('used_url');
    target.left -= 1;
    try {
      answerTo(workspace, target, request.body);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return void response.status(400).json({ ok: false, error: error.code, ...error.details });
    }
    if (struck.some((fault) => fault.kind === 'lose answer')) return void response.socket?.destroy();
    response.json({ ok: true });
  });
  return {
    routes,
    issue(target) {
      const ticket = secretText();
      for (const [old, { until }] of issued) if (until < machine()) issued.delete(old);
      issued.set(ticket, { ...target, left: USES, until: machine() + LIFE_MS });
      return `${workspace.url}/response/${ticket}`;
    },
  };
}

/** Does what an answer asks for: deletes or replaces the message acted on, or posts a new one, ephemeral unless it says `in_channel`. */
export function answerTo(workspace: Workspace, target: Target, answer: JsonObject): void {
  const original = target.ts ? find(workspace, target.channel, target.ts) : undefined;
  if (answer.delete_original === true) {
    if (original) remove(workspace, original);
    return;
  }
  const blocks = Array.isArray(answer.blocks) ? asObjects(answer.blocks) : undefined;
  const text = typeof answer.text === 'string' ? answer.text : '';
  checkMessage({ text, blocks });
  if (answer.replace_original === true && original) {
    change(workspace, original, { text, blocks: blocks ?? [] });
    return;
  }
  const threadTs = typeof answer.thread_ts === 'string' ? answer.thread_ts : undefined;
  const onlyFor = answer.response_type === 'in_channel' ? undefined : target.user;
  post(workspace, { channel: target.channel, user: workspace.app.botUser, text, blocks, threadTs, onlyFor });
}
