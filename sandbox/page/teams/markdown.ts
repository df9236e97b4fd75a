const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The Markdown that Teams knows in messages and cards as HTML: bold, italic, links, lists, lines, mentions. Everything else stays text. */
export function markdownHtml(text: string): string {
  const lines = text.split(/\r?\n/);
  const parts: string[] = [];
  let items: string[] = [];
  let list: 'ul' | 'ol' = 'ul';
  const endList = () => {
    if (items.length > 0) parts.push(`<${list}>${items.map((item) => `<li>${item}</li>`).join('')}</${list}>`);
    items = [];
  };
  for (const line of lines) {
    const [, sign, item] = /^\s*([-*]|\d+\.)\s+(.*)$/.exec(line) ?? [];
    if (item === undefined || sign === undefined) {
      endList();
      parts.push(`<p>${inlineHtml(line)}</p>`);
      continue;
    }
    const kind = /\d/.test(sign) ? 'ol' : 'ul';
    if (kind !== list) endList();
    list = kind;
    items.push(inlineHtml(item));
  }
  endList();
  return parts.join('');
}

function inlineHtml(text: string): string {
  return escapeHtml(text)
    .replace(
      /\[([^\]]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/g,
      '<a href="$2" target="_blank" rel="noopener">$1</a>',
    )
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])_([^_]+)_(?=$|[\s.,;:!?)])/g, '$1<em>$2</em>')
    .replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="teams-mention">$1</span>');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}
