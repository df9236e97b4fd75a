import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';
import { isHere, placeOfStep } from './next-place.ts';
import { SampleChip } from './sample-chip.tsx';
import { useSampleDrop } from './use-sample-drop.ts';

/** The led line: what to do next, as whom, and one press to get there. */
export function NextLine() {
  const { world, place, channel, go } = usePage();
  const inTeams = place.in === 'teams';
  const next = inTeams ? world.next.teams : world.next.slack;
  const drop = useSampleDrop();
  if (world.settling) {
    return (
      <p className="bar-next" role="status">
        <span className="spinner" aria-hidden="true" />
        {world.settling}
      </p>
    );
  }
  if (!next) {
    return (
      <p className="bar-next" role="status">
        <span>
          The story is told. Start another with <code>{inTeams ? 'company' : '/approval company'}</code>, or look
          around.
        </span>
      </p>
    );
  }
  const here = isHere(next, world.me.id, { ...place, ...(channel ? { channel: channel.id } : {}) });
  const samples = here ? (next.samples ?? []) : [];
  const other = world.users.find((user) => user.id === next.as && user.id !== world.me.id);
  const who = other ? `act as ${other.name}, ${other.title} – ` : '';
  const said = next.as ? `Next: ${who}${next.say}` : next.say;
  return (
    <div className="bar-next" role="status">
      <Icon name="arrow" />
      <p title={said}>{said}</p>
      {!here && (next.as || next.channel || next.in) && (
        <button type="button" className="bar-go" onClick={() => go(placeOfStep(next))}>
          {other ? 'Switch and go there' : 'Go there'}
        </button>
      )}
      {samples.map((id) => (
        <SampleChip key={id} sample={world.samples.find((one) => one.id === id)} drop={() => void drop([id])} />
      ))}
      {samples.length > 0 && (
        <button type="button" className="bar-go" onClick={() => void drop(samples)}>
          {samples.length > 1 ? `Drop all ${samples.length}` : 'Drop it'}
        </button>
      )}
    </div>
  );
}
