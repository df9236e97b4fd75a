import { fileSize } from '../../file-size.ts';
import type { PageFile } from '../../page-api.ts';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';
import { fileColour, fileType } from '../text/file-words.ts';

/** A file in a message: a press opens what a browser shows, the arrow saves it. */
export function FileCard({ file }: { file: PageFile }) {
  const { me } = usePage().world;
  if (file.deleted) return <p className="file-deleted">This file was deleted.</p>;
  const address = `${file.url}?as=${me.id}`;
  return (
    <div className="file-card">
      <a className="file-open" href={address} target="_blank" rel="noreferrer" aria-label={`Open ${file.name}`}>
        <span className="file-icon" style={{ background: fileColour(file) }}>
          {fileType(file).slice(0, 4)}
        </span>
        <span className="file-words">
          <b>{file.name}</b>
          <small>
            {fileType(file)} · {fileSize(file.size, me.locale)}
          </small>
        </span>
      </a>
      <a className="icon-button" href={`${address}&download`} aria-label={`Download ${file.name}`} download={file.name}>
        <Icon name="download" size={18} />
      </a>
    </div>
  );
}
