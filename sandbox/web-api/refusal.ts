import type { JsonObject } from '../json.ts';

/** A Web API call that Slack answers with `ok: false`. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: JsonObject;

  constructor(code: string, details: JsonObject = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** A refusal that lists what is wrong with the arguments, as Slack does in `response_metadata.messages`. */
export function invalid(code: string, messages: string[]): Refusal {
  return new Refusal(code, { errors: messages, response_metadata: { messages } });
}
