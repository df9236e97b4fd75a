/** Something is on its way. */
export function Spinner() {
  return <span className="spinner" aria-hidden="true" />;
}
