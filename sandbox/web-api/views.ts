import { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { checkView, tooLarge } from '../validation/view.ts';
import type { View } from '../workspace/model.ts';
import { homeOf, MODAL_STACK, modalsOf, openModal, publishHome, replaceView } from '../workspace/views.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { json, object, text } from './fields.ts';
import { userOr } from './find.ts';
import { type Method, method, type Slack } from './method.ts';
import { presentView } from './present.ts';
import { invalid, Refusal } from './refusal.ts';

const view = json(object);

/** https://docs.slack.dev/reference/methods/views.open and its neighbours. */
export const viewMethods: Record<string, Method> = {
  'views.open': method(4, z.object({ trigger_id: text, view }), (slack, args) => {
    checkContent(args.view, 'modal');
    const { user } = exchange(slack, args.trigger_id);
    refuseTakenId(slack.workspace, args.view);
    return answer(slack, openModal(slack.workspace, user, args.view));
  }),
  'views.push': method(4, z.object({ trigger_id: text, view }), (slack, args) => {
    checkContent(args.view, 'modal');
    const { user, view: from } = exchange(slack, args.trigger_id);
    const top = modalsOf(slack.workspace, user).at(-1);
    if (!from || !top) throw new Refusal('invalid_trigger_id');
    if (modalsOf(slack.workspace, user).length >= MODAL_STACK) throw new Refusal('push_limit_reached');
    refuseTakenId(slack.workspace, args.view);
    return answer(slack, openModal(slack.workspace, user, args.view, top));
  }),
  'views.update': method(
    4,
    z.object({ view_id: text.optional(), external_id: text.optional(), hash: text.optional(), view }),
    (slack, args) => {
      const found = [...slack.workspace.views.values()].find(
        (known) => known.id === args.view_id || (args.external_id && known.content.external_id === args.external_id),
      );
      if (!found) throw new Refusal('not_found');
      checkContent(args.view, found.kind);
      refuseOldHash(found, args.hash);
      return answer(slack, replaceView(slack.workspace, found, args.view));
    },
  ),
  'views.publish': method(4, z.object({ user_id: text, hash: text.optional(), view }), (slack, args) => {
    const user = userOr(slack.workspace, args.user_id);
    checkContent(args.view, 'home');
    const known = homeOf(slack.workspace, user.id);
    if (known) refuseOldHash(known, args.hash);
    return answer(slack, publishHome(slack.workspace, user.id, args.view));
  }),
};

function answer(slack: Slack, opened: View): JsonObject {
  return { view: presentView(slack.workspace, opened) };
}

function exchange(slack: Slack, id: string): { user: string; view?: string } {
  const trigger = slack.triggers.use(id);
  if (typeof trigger === 'string') throw new Refusal(trigger);
  return trigger;
}

function refuseOldHash(known: View, hash: string | undefined): void {
  if (hash && hash !== known.hash) throw new Refusal('hash_conflict');
}

function refuseTakenId(workspace: Workspace, content: JsonObject): void {
  if (!content.external_id) return;
  const taken = [...workspace.views.values()].some((known) => known.content.external_id === content.external_id);
  if (taken) throw new Refusal('duplicate_external_id');
}

function checkContent(content: JsonObject, kind: 'modal' | 'home'): void {
  if (tooLarge(content)) throw new Refusal('view_too_large');
  const problems = checkView(content, kind);
  if (problems.length > 0) throw invalid('invalid_arguments', problems);
}
