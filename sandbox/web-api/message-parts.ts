import type { JsonObject } from '../json.ts';
import { asObject } from '../json.ts';
import { checkBlocks, textLength } from '../validation/blocks.ts';
import { LIMITS } from '../validation/limits.ts';
import { createReport } from '../validation/report.ts';
import { invalid, Refusal } from './refusal.ts';

/** Refuses a message that Slack would refuse: nothing to show, too long, blocks that break a rule. */
export function checkMessage(parts: { text?: string | undefined; blocks?: JsonObject[] | undefined }): void {
  if (parts.blocks?.length) {
    const report = createReport();
    checkBlocks(report, parts.blocks, '/blocks', 'message');
    if (report.messages.length > 0) throw invalid('invalid_blocks', report.messages);
    if (textLength(parts.blocks) > LIMITS.messageBlocksText) throw new Refusal('msg_blocks_too_long');
  } else if (!parts.text) {
    throw new Refusal('no_text');
  }
  if (parts.text && parts.text.length > LIMITS.messageText) throw new Refusal('msg_too_long');
}

/** Message metadata, checked: https://docs.slack.dev/messaging/message-metadata */
export function checkMetadata(metadata: JsonObject): JsonObject {
  if (typeof metadata.event_type !== 'string' || !asObject(metadata.event_payload))
    throw new Refusal('invalid_metadata_format');
  if (JSON.stringify(metadata).length > LIMITS.metadataBytes) throw new Refusal('metadata_too_large');
  return { event_type: metadata.event_type, event_payload: metadata.event_payload };
}
