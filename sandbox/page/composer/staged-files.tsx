import { Icon } from '../common/icon.tsx';
import { fileColour, fileType } from '../text/file-words.ts';
import type { Staged } from './staged.ts';

/** The files that go with the next message. */
export function StagedFiles({ staged, remove }: { staged: Staged[]; remove: (key: string) => void }) {
  if (staged.length === 0) return null;
  return (
    <ul className="staged" aria-label="Files to send">
      {staged.map((one) => (
        <li key={one.key}>
          <span className="file-icon" style={{ background: fileColour(one) }}>
            {fileType(one).slice(0, 4)}
          </span>
          <span>{one.name}</span>
          <button type="button" aria-label={`Remove ${one.name}`} onClick={() => remove(one.key)}>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
