import { Icon } from '../common/icon.tsx';
import { usePage } from '../state/page-context.ts';
import { isHere, placeOfStep } from './next-place.ts';
import { SampleChip } from './sample-chip.tsx';
import { useSampleDrop } from './use-sample-drop.ts';

/** The led line: what to do next, as whom, and one press to get there. */
export function NextLine() {
  const { world, place, channel, go } = usePage();
  const { next } = world;
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
        The story is told. Start another with <code>/approval company</code>, or look around.
      </p>
    );
  }
  const here = isHere(next, world.me.id, { ...place, ...(channel ? { channel: channel.id } : {}) });
  const samples = here ? (next.samples ?? []) : [];
  const other = next.as !== undefined && next.as !== world.me.id;
  return (
    <div className="bar-next" role="status">
      <Icon name="arrow" />
      <p title={next.say}>{next.say}</p>
      {!here && (next.as || next.channel) && (
        <button type="button" className="bar-go" onClick={() => go(placeOfStep(next))}>
          {other ? 'Switch and go there' : 'Go there'}
        </button>
      )}
      {samples.map((id) => (
        <SampleChip key={id} sample={world.samples.find((one) => one.id === id)} drop={() => void drop([id])} />
      ))}
      {samples.length > 1 && (
        <button type="button" className="bar-go" onClick={() => void drop(samples)}>
          Drop all {samples.length}
        </button>
      )}
    </div>
  );
}
