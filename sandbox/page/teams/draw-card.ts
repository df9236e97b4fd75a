import {
  type Action,
  AdaptiveCard,
  Choice,
  ChoiceSetInput,
  ExecuteAction,
  HostConfig,
  type Input,
  OpenUrlAction,
} from 'adaptivecards';
import { TEAMS_HOST } from './host-config.ts';
import { markdownHtml } from './markdown.ts';

export interface CardActs {
  execute(action: { title?: string; verb?: string; data: unknown }): void;
  search(dataset: string, text: string): Promise<{ title: string; value: string }[]>;
  open(url: string): void;
}

const host = new HostConfig(TEAMS_HOST);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

/** Draws a card as Teams does; what is done on it is handed on. */
export function drawCard(content: object, acts: CardActs): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = host;
  card.parse(content);
  card.onExecuteAction = (action) => act(action, acts);
  card.onInputValueChanged = (input) => void lookUp(input, acts);
  const drawn = card.render();
  for (const input of card.getAllInputs()) showTitle(input);
  return drawn;
}

function act(action: Action, acts: CardActs): void {
  if (action instanceof OpenUrlAction && action.url) acts.open(action.url);
  if (!(action instanceof ExecuteAction)) return;
  const { title, verb, data } = action;
  acts.execute({ ...(title ? { title } : {}), ...(verb ? { verb } : {}), data: data ?? {} });
}

/** Asks the bot for choices while somebody types. */
async function lookUp(input: Input, acts: CardActs): Promise<void> {
  if (!(input instanceof ChoiceSetInput) || !input.isDynamicTypeahead()) return;
  const filter = input.getFilterForDynamicSearch();
  const dataset = input.choicesData?.dataset;
  if (!filter || !dataset || input.choices.some(({ title }) => title === filter)) return;
  input.showLoadingIndicator();
  try {
    const known = new Set(input.choices.map(({ value }) => value));
    const found = (await acts.search(dataset, filter)).filter(({ value }) => !known.has(value));
    input.removeLoadingIndicator();
    // What has been found is known by its title from now on; what stands in the field is sent as its value.
    input.choices = [...input.choices, ...found.map(({ title, value }) => new Choice(title, value))];
    input.renderChoices(filter, found);
  } catch {
    input.removeLoadingIndicator();
    input.showErrorIndicator(filter, 'Something went wrong');
  }
}

/** A field that is typed into begins with the title of what is chosen, not with its value. */
function showTitle(input: Input): void {
  if (!(input instanceof ChoiceSetInput) || input.style !== 'filtered') return;
  const chosen = input.choices.find(({ value }) => value === input.defaultValue);
  const field = input.renderedElement?.querySelector('input');
  if (field && chosen?.title) field.value = chosen.title;
}
