import { useEffect, useRef } from 'react';
import type { BlockElement } from '../blocks/element-value.ts';

/** How long typing must pause before the app is told of it. */
const PAUSE_MS = 400;

/** Tells the app of a text as its block wishes: when Enter is pressed, or as characters are typed. */
export function useDispatchedText(element: BlockElement, dispatches: boolean, tell: (text: string) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => () => clearTimeout(timer.current), []);
  const config = 'dispatch_action_config' in element ? element.dispatch_action_config : undefined;
  const triggers = config?.trigger_actions_on ?? ['on_enter_pressed'];
  return {
    entered(text: string) {
      if (dispatches && triggers.includes('on_enter_pressed')) tell(text);
    },
    changed(text: string) {
      if (!dispatches || !triggers.includes('on_character_entered')) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(text), PAUSE_MS);
    },
  };
}
