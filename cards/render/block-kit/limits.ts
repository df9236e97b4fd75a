/**
 * Slack's limits, in characters unless said otherwise. Blocks: https://docs.slack.dev/reference/block-kit/blocks, elements:
 * https://docs.slack.dev/reference/block-kit/block-elements, views: https://docs.slack.dev/reference/views
 */
export const limits = {
  blocksInMessage: 50,
  blocksInView: 100,
  /** All text of a message's blocks; more is `msg_blocks_too_long`. Not documented, found in practice. */
  textOfMessage: 12_500,
  /** A view is at most 250,000 bytes as JSON; this leaves room for what is not text, and for two bytes a letter. */
  textOfView: 50_000,
  section: 3_000,
  field: 2_000,
  fieldsInSection: 10,
  header: 150,
  context: 2_000,
  button: 75,
  buttonsInBlock: 25,
  option: 75,
  optionValue: 150,
  optionsInSelect: 100,
  optionsInMenu: 5,
  checks: 10,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  viewTitle: 24,
  viewButton: 24,
  placeholder: 150,
  label: 2_000,
  input: 3_000,
} as const;
