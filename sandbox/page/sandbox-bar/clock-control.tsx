import { useCallback, useRef, useState } from 'react';
import { Icon } from '../common/icon.tsx';
import { Popover } from '../common/popover.tsx';
import { usePage } from '../state/page-context.ts';
import { write } from '../text/slack-date.ts';
import { ClockMoves } from './clock-moves.tsx';
import { useClock } from './use-clock.ts';

const DAY_MS = 86_400_000;

/** The bot's time in the acting person's zone, and buttons that move it on. */
export function ClockControl() {
  const { world } = usePage();
  const now = useClock();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const { me, clock } = world;
  const ahead = Math.round(clock.offsetMs / DAY_MS);
  const shown = write(
    now,
    { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    me,
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        className={clock.offsetMs === 0 ? 'bar-tool' : 'bar-tool moved'}
        aria-label={`Clock: ${shown}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="clock" />
        <span>{shown}</span>
        {ahead > 0 && <b className="ahead">+{ahead} d</b>}
      </button>
      {open && (
        <Popover anchor={button} label="Clock" close={close} side="right" className="clock">
          <ClockMoves now={now} />
        </Popover>
      )}
    </>
  );
}
