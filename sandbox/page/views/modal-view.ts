import type { TextObject } from 'slack-blocks-to-jsx';
import type { PageView } from '../../page-api.ts';
import type { Values } from '../blocks/element-value.ts';

type Plain = TextObject<'plain_text'>;

/** A view as the app gave it; the server has checked it as Slack would. */
export interface ModalView {
  title?: Plain;
  submit?: Plain;
  close?: Plain;
  blocks?: unknown[];
  state?: { values?: Values };
}

export function modalView(view: PageView): ModalView {
  return view.view as ModalView;
}
