import { randomBytes } from 'node:crypto';
import { asObjects, type JsonObject } from '../json.ts';
import { withIds } from './block-ids.ts';
import { newId } from './ids.ts';
import type { View } from './model.ts';
import type { Workspace } from './workspace.ts';

/** Slack lets at most three modals lie on one another: https://docs.slack.dev/surfaces/modals#view_stacks */
export const MODAL_STACK = 3;

/** Opens a modal; a modal that the person had open before is gone, unless the new one is pushed on top of it. */
export function openModal(workspace: Workspace, user: string, content: JsonObject, onTopOf?: View): View {
  const id = newId('V');
  if (!onTopOf) for (const old of modalsOf(workspace, user)) workspace.views.delete(old.id);
  const view: View = {
    id,
    kind: 'modal',
    user,
    content: filled(content),
    values: {},
    hash: newHash(workspace),
    root: onTopOf?.root ?? id,
    ...(onTopOf ? { previous: onTopOf.id } : {}),
  };
  workspace.views.set(id, view);
  workspace.announce({ type: 'views changed', user });
  return view;
}

/** Gives a person's App Home its new content. */
export function publishHome(workspace: Workspace, user: string, content: JsonObject): View {
  const known = homeOf(workspace, user);
  if (known) return replaceView(workspace, known, content);
  const id = newId('V');
  const view: View = {
    id,
    kind: 'home',
    user,
    content: filled(content),
    values: {},
    hash: newHash(workspace),
    root: id,
  };
  workspace.views.set(id, view);
  workspace.announce({ type: 'views changed', user });
  return view;
}

/** Replaces a view's content; what the person entered stays where block id and action id stay. */
export function replaceView(workspace: Workspace, view: View, content: JsonObject): View {
  view.content = filled(content);
  view.hash = newHash(workspace);
  delete view.errors;
  workspace.announce({ type: 'views changed', user: view.user });
  return view;
}

/** Closes one modal, or all of the person's. */
export function closeModals(workspace: Workspace, user: string, which: View | 'all'): void {
  const gone = which === 'all' ? modalsOf(workspace, user) : [which];
  for (const view of gone) workspace.views.delete(view.id);
  workspace.announce({ type: 'views changed', user });
}

/** Puts errors at the fields of a modal, or takes them away. */
export function showErrors(workspace: Workspace, view: View, errors: Record<string, string> | undefined): void {
  if (errors) view.errors = errors;
  else delete view.errors;
  workspace.announce({ type: 'views changed', user: view.user });
}

/** The person's open modals, the lowest first. */
export function modalsOf(workspace: Workspace, user: string): View[] {
  return [...workspace.views.values()].filter((view) => view.kind === 'modal' && view.user === user);
}

export function homeOf(workspace: Workspace, user: string): View | undefined {
  return [...workspace.views.values()].find((view) => view.kind === 'home' && view.user === user);
}

function filled(content: JsonObject): JsonObject {
  return { ...content, blocks: withIds(asObjects(content.blocks)) };
}

function newHash(workspace: Workspace): string {
  return `${Math.floor(workspace.clock.now() / 1000)}.${randomBytes(6).toString('base64url')}`;
}
