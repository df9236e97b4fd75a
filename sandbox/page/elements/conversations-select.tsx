import type {
  ChannelsSelectElement,
  ConversationsSelectElement,
  MultiChannelsSelectElement,
  MultiConversationsSelectElement,
} from 'slack-blocks-to-jsx';
import type { ElementValue } from '../blocks/element-value.ts';
import { useElement } from '../blocks/use-element.ts';
import { usePage } from '../state/page-context.ts';
import type { Choice } from './choice.ts';
import { Select } from './select.tsx';

type Element =
  | ConversationsSelectElement
  | MultiConversationsSelectElement
  | ChannelsSelectElement
  | MultiChannelsSelectElement;

/** A select of the person's channels, and of direct messages where the element wants them. */
export function ConversationsSelect({ element }: { element: Element }) {
  const { world } = usePage();
  const bound = useElement(element);
  const multi = element.type.startsWith('multi_');
  const withDms = element.type.endsWith('conversations_select');
  const all: Choice[] = world.channels
    .filter((channel) => withDms || channel.kind === 'channel')
    .map(({ id, kind, name }) => ({ value: id, label: kind === 'dm' ? name : `#${name}` }));
  const chosen = idsIn(bound.value).map((id) => all.find((one) => one.value === id) ?? { value: id, label: id });
  return (
    <Select
      element={element}
      bound={bound}
      multi={multi}
      chosen={chosen}
      choose={(choices) =>
        bound.choose(
          asValue(
            element.type,
            choices.map((choice) => choice.value),
          ),
        )
      }
      groups={[{ label: '', choices: all }]}
    />
  );
}

function idsIn(value: ElementValue): string[] {
  const one = value.selected_conversation ?? value.selected_channel;
  return value.selected_conversations ?? value.selected_channels ?? (one ? [one] : []);
}

function asValue(type: Element['type'], ids: string[]): Omit<ElementValue, 'type'> {
  switch (type) {
    case 'conversations_select':
      return { selected_conversation: ids[0] ?? null };
    case 'multi_conversations_select':
      return { selected_conversations: ids };
    case 'channels_select':
      return { selected_channel: ids[0] ?? null };
    case 'multi_channels_select':
      return { selected_channels: ids };
  }
}
