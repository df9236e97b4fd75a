/** What is done about a contract with a reason: each is a button, and a form that asks why. */
export const reasonedDeeds = [
  'accept protocol',
  'answer with a revision',
  'reject protocol',
  'reject for good',
  'not signed',
  'originals missing',
  'give up originals',
  'accept a scan',
  'wait on',
  'send documents back',
] as const;
export type ReasonedDeed = (typeof reasonedDeeds)[number];

/** What is done about a contract by a form of its own. */
export const formedDeeds = [
  ...reasonedDeeds,
  'another contact',
  'record an answer',
  'note envelope',
  'note originals',
  'attach originals',
  'finalise',
  'return for revision',
  'send revision on',
  'fill in fields',
] as const;
export type FormedDeed = (typeof formedDeeds)[number];

/** What is done about a contract by a click alone. */
export const clickedDeeds = [
  'tick',
  'untick',
  'give more time',
  'signed',
  'originals returned',
  'documents correct',
  'approve company first',
] as const;
export type ClickedDeed = (typeof clickedDeeds)[number];

export type ContractDeed = FormedDeed | ClickedDeed;

export const isFormedDeed = (name: string): name is FormedDeed => formedDeeds.some((deed) => deed === name);
export const isReasonedDeed = (name: string): name is ReasonedDeed => reasonedDeeds.some((deed) => deed === name);
export const isClickedDeed = (name: string): name is ClickedDeed => clickedDeeds.some((deed) => deed === name);
