/** One page of a list and the cursor for the next; the cursor is empty on the last page. */
export function page<Item>(items: Item[], cursor: string | undefined, limit: number): { items: Item[]; next: string } {
  const start = cursor ? Number(Buffer.from(cursor, 'base64').toString().replace('from:', '')) || 0 : 0;
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`from:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), next };
}
