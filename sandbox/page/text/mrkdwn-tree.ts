/** A piece of a line of Slack's mrkdwn. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; url: string; label: Inline[] }
  | { type: 'user'; id: string }
  | { type: 'channel'; id: string; label: string }
  | { type: 'group'; label: string }
  | { type: 'date'; seconds: number; format: string; url: string; fallback: string }
  | { type: 'emoji'; name: string; sign: string };

/** A part of a text that takes whole lines. */
export type TextBlock =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'quote'; children: Inline[] }
  | { type: 'preformatted'; text: string };
