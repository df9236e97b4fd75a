/** How much of a field's length is left, shown when the end comes near. */
export function LettersLeft({ written, limit }: { written: number; limit: number }) {
  const left = limit - written;
  if (left > Math.max(Math.min(20, limit / 2), limit / 10)) return null;
  return <span className={left < 0 ? 'letters-left over' : 'letters-left'}>{left}</span>;
}
