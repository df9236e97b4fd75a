/** Collects what is wrong with blocks or a view, in the words of Slack's `response_metadata.messages`. */
export interface Report {
  add(problem: string, pointer: string): void;
  messages: string[];
}

export function createReport(): Report {
  const messages: string[] = [];
  return {
    messages,
    add(problem, pointer) {
      messages.push(`[ERROR] ${problem} [json-pointer:${pointer}]`);
    },
  };
}
