interface Props {
  label: string;
  hint: string;
  /** Endings that the browser offers, as `accept` takes them. */
  accept: string;
  /** What is wrong with the file that was chosen. */
  wrong: string | undefined;
}

/** Where a file is chosen, with its hint and what is wrong with it. */
export function FileField({ label, hint, accept, wrong }: Props) {
  return (
    <div className="field">
      <label htmlFor="file">{label}</label>
      <input
        type="file"
        id="file"
        name="file"
        accept={accept}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? 'file-wrong file-hint' : 'file-hint'}
      />
      <p className="small" id="file-hint">
        {hint}
      </p>
      {wrong && (
        <p className="wrong" id="file-wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}
