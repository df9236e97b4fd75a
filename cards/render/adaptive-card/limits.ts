/**
 * Teams' limits, and ours where it names none; in characters unless said otherwise. Size:
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages, actions:
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference, views:
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views,
 * search: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
 */
export const limits = {
  /** In bytes of UTF-8. Teams refuses a message above 28 KB, and the message has more to it than the card. */
  card: 25_000,
  /** What Teams shows in a row; more goes behind its three dots. */
  visibleActions: 6,
  /** Those for whom a card is drawn for each by itself. */
  refreshedFor: 60,
  /** What Teams shows of what was found. */
  found: 15,
  choices: 300,
  summary: 300,
  title: 150,
  button: 75,
  option: 150,
  label: 300,
  placeholder: 150,
  input: 3_000,
  /** An aside up to this long stands at the right of its line, a longer one below. */
  asideInLine: 24,
} as const;

/** A card's size as Teams counts it. */
export const sizeOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
