/**
 * Slack's limits in one table.
 * Blocks: https://docs.slack.dev/reference/block-kit/blocks · elements: https://docs.slack.dev/reference/block-kit/block-elements ·
 * composition objects: https://docs.slack.dev/reference/block-kit/composition-objects · views: https://docs.slack.dev/reference/views ·
 * message text: https://docs.slack.dev/changelog/2018-truncating-really-long-messages
 */
export const LIMITS = {
  messageText: 40_000,
  messageBlocks: 50,
  /** Not documented; found in practice: more text than this in all blocks of a message is `msg_blocks_too_long`. */
  messageBlocksText: 13_200,
  viewBlocks: 100,
  /** Bytes of the whole view as JSON. */
  viewBytes: 250_000,
  viewTitle: 24,
  privateMetadata: 3000,
  callbackId: 255,
  externalId: 255,
  id: 255,
  sectionText: 3000,
  sectionFields: 10,
  sectionField: 2000,
  headerText: 150,
  contextElements: 10,
  contextText: 2000,
  actionsElements: 25,
  imageUrl: 3000,
  altText: 2000,
  imageTitle: 2000,
  markdownText: 12_000,
  inputLabel: 2000,
  inputHint: 2000,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  placeholder: 150,
  optionText: 75,
  /** Options of checkboxes and radio buttons hold mrkdwn, but no longer a text. */
  optionValue: 150,
  optionDescription: 75,
  optionUrl: 3000,
  selectOptions: 100,
  selectGroups: 100,
  groupLabel: 75,
  overflowOptions: 5,
  choiceOptions: 10,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  plainTextInput: 3000,
  fileInputFiles: 10,
  fileInputBytes: 10 * 1024 * 1024,
  metadataBytes: 16_000,
} as const;
