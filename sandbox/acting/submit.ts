import { asObject, type JsonObject } from '../json.ts';
import { payloadBase } from '../to-app/payloads.ts';
import { checkView, tooLarge } from '../validation/view.ts';
import { presentView } from '../web-api/present.ts';
import { invalidInputs } from '../workspace/input-errors.ts';
import type { User, View } from '../workspace/model.ts';
import { readState, stateValues } from '../workspace/state-values.ts';
import { closeModals, MODAL_STACK, modalsOf, openModal, replaceView, showErrors } from '../workspace/views.ts';
import { failed, type Outcome, type Scene, TROUBLE } from './scene.ts';
import { giveFiles } from './upload.ts';

/** The submit button of a modal: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission */
export async function submit(scene: Scene, user: User, viewId: unknown, state: unknown): Promise<Outcome> {
  const { workspace } = scene;
  const view = modalOf(scene, user, viewId);
  if (!view) return failed('That form is closed.');
  view.values = { ...view.values, ...readState(state) };
  const blocks = view.content.blocks as JsonObject[];
  const values = stateValues(blocks, view.values);
  const missing = invalidInputs(blocks, values);
  if (Object.keys(missing).length > 0) return withErrors(scene, view, missing);
  giveFiles(workspace, user, values);
  const body = {
    ...payloadBase(workspace, 'view_submission', user),
    trigger_id: scene.triggers.issue({ user: user.id, view: view.id }),
    view: presentView(workspace, view),
    response_urls: [],
  };
  const reply = await scene.deliveries.ask({ kind: 'interactive', body });
  if (!reply.ok) return failed(TROUBLE);
  return follow(scene, user, view, asObject(reply.body) ?? {});
}

/** Closes a modal, or with `all` the whole stack; the app hears of it when it asked to. */
export async function close(scene: Scene, user: User, viewId: unknown, all: boolean): Promise<Outcome> {
  const view = modalOf(scene, user, viewId);
  if (!view) return { ok: true };
  const gone = all || view.content.clear_on_close === true ? modalsOf(scene.workspace, user.id) : [view];
  const told = gone.filter((closed) => closed.content.notify_on_close === true);
  const bodies = told.map((closed) => ({
    ...payloadBase(scene.workspace, 'view_closed', user),
    view: presentView(scene.workspace, closed),
    is_cleared: gone.length > 1,
  }));
  for (const closed of gone) closeModals(scene.workspace, user.id, closed);
  await Promise.all(bodies.map((body) => scene.deliveries.ask({ kind: 'interactive', body })));
  return { ok: true };
}

/** Does what the app's answer says: https://docs.slack.dev/surfaces/modals#response_actions */
function follow(scene: Scene, user: User, view: View, answer: JsonObject): Outcome {
  const { workspace } = scene;
  const content = asObject(answer.view);
  switch (answer.response_action) {
    case 'errors':
      return withAppErrors(scene, view, asObject(answer.errors) ?? {});
    case 'update':
      if (!content || !fits(content)) return failed(TROUBLE);
      replaceView(workspace, view, content);
      return { ok: true };
    case 'push':
      if (!content || !fits(content) || modalsOf(workspace, user.id).length >= MODAL_STACK) return failed(TROUBLE);
      openModal(workspace, user.id, content, view);
      return { ok: true };
    case 'clear':
      closeModals(workspace, user.id, 'all');
      return { ok: true };
    case undefined:
      if (workspace.views.has(view.id)) closeModals(workspace, user.id, view);
      return { ok: true };
    default:
      return failed(TROUBLE);
  }
}

function withAppErrors(scene: Scene, view: View, given: JsonObject): Outcome {
  const inputs = (view.content.blocks as JsonObject[])
    .filter((block) => block.type === 'input')
    .map((block) => String(block.block_id));
  const errors = Object.entries(given).map(([block, words]) => [block, String(words)] as const);
  if (errors.length === 0 || errors.some(([block]) => !inputs.includes(block))) return failed(TROUBLE);
  return withErrors(scene, view, Object.fromEntries(errors));
}

function withErrors(scene: Scene, view: View, errors: Record<string, string>): Outcome {
  showErrors(scene.workspace, view, errors);
  return { ok: false, error: 'Please look at the marked fields.', errors };
}

function fits(content: JsonObject): boolean {
  return !tooLarge(content) && checkView(content, 'modal').length === 0;
}

function modalOf(scene: Scene, user: User, viewId: unknown): View | undefined {
  const view = scene.workspace.views.get(String(viewId));
  return view?.kind === 'modal' && view.user === user.id ? view : undefined;
}
