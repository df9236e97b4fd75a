/** Parts with their places as keys: the parts of a text or a block have no ids of their own, and do not move. */
export function numbered<Part>(parts: readonly Part[]): [string, Part][] {
  return parts.map((part, index) => [String(index), part]);
}
