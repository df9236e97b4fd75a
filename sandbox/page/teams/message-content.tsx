import type { PageTeamsMessage } from '../../page-api.ts';
import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';
import { Markdown } from './markdown-text.tsx';
import { TeamsCard } from './teams-card.tsx';

/** What a message says: its words, its cards, its files, and what came of a click. */
export function MessageContent({ message }: { message: PageTeamsMessage }) {
  const { api, say } = usePage();
  const { conversation, id, text, from, cards, files, consent, notice } = message;
  if (message.deleted) return <p className="teams-deleted">This message has been deleted.</p>;
  const at = { conversation, message: id };

  async function post(verb: string, body: object): Promise<void> {
    const answer = await api.post(verb, { ...at, ...body });
    if (!answer.ok) say(answer.error, 'error');
  }

  async function search(dataset: string, typed: string) {
    const answer = await api.post<{ choices: { title: string; value: string }[] }>('teams/search', {
      ...at,
      dataset,
      text: typed,
    });
    if (!answer.ok) throw new Error(answer.error);
    return answer.choices;
  }

  const execute = (action: object) => post('teams/execute', { action });
  return (
    <>
      {text && (from.bot ? <Markdown text={text} /> : <PersonText text={text} />)}
      {cards.map((card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards of a message have no other name
        <TeamsCard key={index} card={card} execute={execute} search={search} />
      ))}
      {files.map((file) => (
        <p key={file.url} className="teams-file">
          <Icon name="file" size={18} />{' '}
          <a href={file.url} target="_blank" rel="noopener">
            {file.name}
          </a>
        </p>
      ))}
      {consent && (
        <div className="teams-consent">
          <Icon name="file" size={20} />
          <p>
            <b>{consent.name}</b>
            <small>{consent.description}</small>
          </p>
          <button type="button" onClick={() => void post('teams/consent', { answer: 'accept' })}>
            Accept
          </button>
          <button type="button" onClick={() => void post('teams/consent', { answer: 'decline' })}>
            Decline
          </button>
        </div>
      )}
      {notice && (
        <p className={`teams-notice ${notice.kind}`} role="status">
          <Icon name={notice.kind === 'error' ? 'warning' : 'info'} /> {notice.text}
        </p>
      )}
    </>
  );
}

/** The words of people are shown as they are, but for mentions. */
function PersonText({ text }: { text: string }) {
  const pieces = text.split(/<at>(.*?)<\/at>/);
  return (
    <p className="teams-said">
      {pieces.map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text do not move
          <span key={index} className="teams-mention">
            {piece}
          </span>
        ),
      )}
    </p>
  );
}
