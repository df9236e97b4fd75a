import { createContext, use } from 'react';
import type { OptionGroupObject } from 'slack-blocks-to-jsx';
import type { Answer } from '../state/api.ts';
import type { ElementValue, ValueFile } from './element-value.ts';

/** Where blocks stand: a message or a view. It keeps what was entered and carries clicks to the app. */
export interface Surface {
  kind: 'message' | 'modal' | 'home';
  value(blockId: string, actionId: string): ElementValue | undefined;
  /** Keeps what was entered, without telling the app. */
  enter(blockId: string, actionId: string, value: ElementValue): void;
  /** Tells the app of a click or a choice. */
  act(blockId: string, actionId: string, value: ElementValue): Promise<void>;
  /** What an external select shows for the letters typed so far; an Error's words are for the person. */
  options(blockId: string, actionId: string, query: string): Promise<OptionGroupObject[]>;
  /** Uploads files that were chosen in an element, before the form is sent. */
  upload(blockId: string, actionId: string, files: File[]): Promise<Answer<{ files: ValueFile[] }>>;
  isPending(blockId: string, actionId: string): boolean;
  /** The errors at fields, by block id. */
  errors: Record<string, string>;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

/** The surface around a block. */
export function useSurface(): Surface {
  const surface = use(SurfaceContext);
  if (!surface) throw new Error('useSurface is for blocks on a surface');
  return surface;
}
