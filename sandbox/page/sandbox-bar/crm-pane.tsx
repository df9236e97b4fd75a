import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';

/** The bot's CRM page. */
export function CrmPane() {
  const { place, go } = usePage();
  const { pane: _, ...under } = place;
  const address = '/sandbox/crm';
  return (
    <section className="crm" aria-label="CRM">
      <header>
        <h2>CRM</h2>
        <a href={address} target="_blank" rel="noreferrer">
          Open in a tab <Icon name="external" size={14} />
        </a>
        <button type="button" className="icon-button" aria-label="Close CRM" onClick={() => go(under)}>
          <Icon name="close" size={20} />
        </button>
      </header>
      <iframe title="CRM" src={address} />
    </section>
  );
}
