import { useCallback, useMemo, useRef, useState } from 'react';
import type { OptionGroupObject, OptionObject } from 'slack-blocks-to-jsx';
import { usePage } from '../state/page-context.ts';
import type { ElementValue, Values } from './element-value.ts';
import type { Surface } from './surface.ts';

/** How the server finds the blocks: by message or by view. */
export type Target = { channel: string; ts: string } | { viewId: string };

interface Options {
  options?: OptionObject[];
  option_groups?: OptionGroupObject[];
}

/** The state of one surface: what was entered, what waits for the app's answer, and the words when none came. */
export function useSurfaceState(kind: Surface['kind'], target: Target, first: Values, errors: Surface['errors']) {
  const { api } = usePage();
  const [values, setValues] = useState(first);
  const [pending, setPending] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState('');
  // A second click comes before the first one has been drawn; this knows of it.
  const running = useRef(new Set<string>());
  const later = useRef(new Map<string, ElementValue>());
  const where = useRef({ target, values });
  where.current = { target, values };

  const act = useCallback(
    async (blockId: string, actionId: string, value: ElementValue) => {
      const key = `${blockId}/${actionId}`;
      if (running.current.has(key)) {
        // A second click is none; what was typed on meanwhile is told when the app has answered.
        if (holds(value)) later.current.set(key, value);
        return;
      }
      running.current.add(key);
      setPending([...running.current]);
      setTrouble('');
      for (let next: ElementValue | undefined = value; next; next = later.current.get(key)) {
        later.current.delete(key);
        const action = { ...next, block_id: blockId, action_id: actionId };
        const state = { values: withValue(where.current.values, blockId, actionId, next) };
        const answer = await api.post('act', { ...where.current.target, action, state });
        if (!answer.ok) setTrouble(answer.error);
      }
      running.current.delete(key);
      setPending([...running.current]);
    },
    [api],
  );

  const enter = useCallback((blockId: string, actionId: string, value: ElementValue) => {
    setValues((before) => withValue(before, blockId, actionId, value));
  }, []);

  const options = useCallback(
    async (blockId: string, actionId: string, query: string) => {
      const answer = await api.post<Options>('options', { ...where.current.target, blockId, actionId, value: query });
      if (!answer.ok) throw new Error(answer.error);
      return answer.option_groups ?? [{ label: { type: 'plain_text', text: '' }, options: answer.options ?? [] }];
    },
    [api],
  );

  const upload = useCallback<Surface['upload']>(
    (blockId, actionId, files) => api.upload({ ...where.current.target, blockId, actionId }, files),
    [api],
  );

  const surface = useMemo<Surface>(
    () => ({
      kind,
      value: (blockId, actionId) => values[blockId]?.[actionId],
      enter,
      act,
      options,
      upload,
      isPending: (blockId, actionId) => pending.includes(`${blockId}/${actionId}`),
      errors,
    }),
    [kind, values, enter, act, options, upload, pending, errors],
  );
  return { surface, values, trouble, setTrouble };
}

/** Buttons hold nothing; everything else is kept as entered. */
function withValue(values: Values, blockId: string, actionId: string, value: ElementValue): Values {
  return holds(value) ? { ...values, [blockId]: { ...values[blockId], [actionId]: value } } : values;
}

const holds = ({ type }: ElementValue): boolean => !['button', 'overflow'].includes(type);
