import { documentEndings } from '../../flows/documents.ts';
import { documentText } from '../naming.ts';
import { FileField } from './file-field.tsx';
import type { UploadTroubles, UploadView } from './upload-view.ts';
import { uploadWords } from './upload-words.ts';

interface Props {
  view: UploadView;
  page: string;
  chosen: string;
  troubles: UploadTroubles;
}

/** Asks what the file is, and for the file. A field that is the only one missing is chosen already. */
export function UploadForm({ view, page, chosen, troubles }: Props) {
  const words = uploadWords[view.language];
  const missing = view.fields.filter(({ file }) => file === null);
  const [only] = missing.length === 1 ? missing : view.fields.length === 1 ? view.fields : [];
  const ticked = chosen || only?.name;
  return (
    <form className="sheet box form" method="post" encType="multipart/form-data" action={page}>
      <p className="say">{words.lead}</p>
      <fieldset className="options" aria-describedby={troubles.field ? 'field-wrong' : undefined}>
        <legend>{words.which}</legend>
        {view.fields.map(({ name, file }) => (
          <label key={name}>
            <input type="radio" name="field" value={name} defaultChecked={name === ticked} />
            {documentText(name, view.language)}
            <span className="small">{file === null ? words.empty : words.stands(file)}</span>
          </label>
        ))}
        {troubles.field && (
          <p className="wrong" id="field-wrong">
            {words.trouble[troubles.field]}
          </p>
        )}
      </fieldset>
      <FileField
        label={words.file}
        hint={words.fileHint}
        accept={documentEndings.map((ending) => `.${ending}`).join(',')}
        wrong={troubles.file && words.trouble[troubles.file]}
      />
      <div className="buttons">
        <button type="submit" className="button main">
          {words.send}
        </button>
      </div>
    </form>
  );
}
