import type { Language } from '../../../flows/facts.ts';

/** The part of Adaptive Cards 1.5 that is drawn here: https://adaptivecards.io/explorer/ */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: Language;
  /** What a client shows that knows no cards of this version. */
  fallbackText: string;
  body: Element[];
  refresh?: { action: ExecuteAction; userIds: string[] };
  msteams: { width?: 'Full'; entities?: MentionEntity[] };
}

/** Somebody who is mentioned by a text of the card: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format */
export interface MentionEntity {
  type: 'mention';
  text: string;
  mentioned: { id: string; name: string };
}

export interface Look {
  size?: 'Small' | 'Medium' | 'Large';
  weight?: 'Bolder';
  color?: 'Good' | 'Warning' | 'Attention' | 'Accent';
  isSubtle?: boolean;
}

interface Placed {
  spacing?: 'None' | 'Small' | 'Medium';
  separator?: boolean;
}

export interface TextBlock extends Placed, Look {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  horizontalAlignment?: 'Right';
}

export interface TextRun extends Look {
  type: 'TextRun';
  text: string;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontType?: 'Monospace';
  selectAction?: LinkAction;
}

export interface RichTextBlock extends Placed {
  type: 'RichTextBlock';
  inlines: TextRun[];
  horizontalAlignment?: 'Right';
}

export interface Column {
  type: 'Column';
  width: 'auto' | 'stretch' | number;
  items: Element[];
  verticalContentAlignment?: 'Center' | 'Bottom';
}

export interface ColumnSet extends Placed {
  type: 'ColumnSet';
  columns: Column[];
}

export interface Container extends Placed {
  type: 'Container';
  style: 'emphasis';
  items: Element[];
}

export interface FactSet extends Placed {
  type: 'FactSet';
  facts: { title: string; value: string }[];
}

export interface ActionSet extends Placed {
  type: 'ActionSet';
  actions: CardAction[];
}

interface Asked extends Placed {
  id: string;
  label: string;
  isRequired?: boolean;
  errorMessage?: string;
  value?: string;
}

export interface TextInput extends Asked {
  type: 'Input.Text';
  maxLength?: number;
  isMultiline?: boolean;
  placeholder?: string;
  style?: 'Email';
}

export interface DateInput extends Asked {
  type: 'Input.Date';
}

export interface ChoiceInput extends Asked {
  type: 'Input.ChoiceSet';
  style: 'compact' | 'expanded' | 'filtered';
  choices: Choice[];
  'choices.data'?: { type: 'Data.Query'; dataset: string };
  isMultiSelect?: boolean;
  wrap?: boolean;
  placeholder?: string;
}

export interface Choice {
  value: string;
  title: string;
}

export type Input = TextInput | DateInput | ChoiceInput;
export type Element = TextBlock | RichTextBlock | ColumnSet | Container | FactSet | ActionSet | Input;

interface Titled {
  title: string;
  style?: 'positive' | 'destructive';
  mode?: 'secondary';
}

export interface ExecuteAction extends Titled {
  type: 'Action.Execute';
  verb: string;
  data: Readonly<Record<string, unknown>>;
  associatedInputs?: 'auto' | 'none';
}

export interface LinkAction {
  type: 'Action.OpenUrl';
  title?: string;
  url: string;
  mode?: 'secondary';
}

/** Opens below the row of buttons. */
export interface ShowCardAction extends Titled {
  type: 'Action.ShowCard';
  card: { type: 'AdaptiveCard'; body: Element[] };
}

export type CardAction = ExecuteAction | LinkAction | ShowCardAction;
