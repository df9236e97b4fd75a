import { usePage } from '../state/page-context.ts';

const beings = [
  ['on vacation', 'On vacation', 'shows a holiday status for a week'],
  ['at work', 'At work', 'shows no status'],
  ['deactivated', 'Deactivate', 'is removed from the workspace'],
] as const;

/** Sets the status of whoever one acts as, or removes them from the workspace: the app hears of it as it would in Slack. */
export function BeingButtons({ close }: { close: () => void }) {
  const { api, world, say } = usePage();
  const { me } = world;
  async function become(being: string, what: string): Promise<void> {
    close();
    const answer = await api.post('become', { being });
    if (answer.ok) say(`${me.name} ${what}.`, 'info');
    else say(answer.error, 'error');
  }
  return (
    <fieldset className="beings" aria-label={`${me.name} is`}>
      {beings.map(([being, label, what]) => (
        <button key={being} type="button" className="button" onClick={() => void become(being, what)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
