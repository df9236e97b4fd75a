import { useState } from 'react';
import { Spinner } from '../common/spinner.tsx';
import { usePage } from '../state/page-context.ts';
import { write } from '../text/slack-date.ts';
import { nextWeekdayMorning } from './weekday-morning.ts';

const HOUR_MS = 3_600_000;

/** How far the clock can be moved, and the way back. */
export function ClockMoves({ now }: { now: Date }) {
  const { world, api, say } = usePage();
  const [moving, setMoving] = useState('');
  const { me, clock } = world;
  const year = write(now, { dateStyle: 'full', timeStyle: 'short' }, me);
  const moves: [label: string, body: () => object][] = [
    ['+1 hour', () => ({ advanceMs: HOUR_MS })],
    ['+4 hours', () => ({ advanceMs: 4 * HOUR_MS })],
    ['+1 day', () => ({ advanceMs: 24 * HOUR_MS })],
    [
      'To the next weekday, 9:00',
      () => ({ advanceMs: nextWeekdayMorning(now, me.timeZone).getTime() - now.getTime() }),
    ],
    ['+14 days', () => ({ advanceMs: 14 * 24 * HOUR_MS })],
    ['+166 days', () => ({ advanceMs: 166 * 24 * HOUR_MS })],
    ['+180 days', () => ({ advanceMs: 180 * 24 * HOUR_MS })],
  ];
  async function move(label: string, body: object): Promise<void> {
    if (moving) return;
    setMoving(label);
    const answer = await api.post('clock', body);
    setMoving('');
    if (!answer.ok) say(answer.error, 'error');
  }
  return (
    <>
      <p>
        <b>{year}</b>
        <small>
          {me.timeZone}, where {me.name.split(' ')[0]} is
        </small>
      </p>
      <div className="clock-moves">
        {moves.map(([label, body]) => (
          <button key={label} type="button" className="button" onClick={() => void move(label, body())}>
            {label} {moving === label && <Spinner />}
          </button>
        ))}
        <button
          type="button"
          className="button"
          disabled={clock.offsetMs === 0}
          onClick={() => void move('reset', { reset: true })}
        >
          Back to the real time {moving === 'reset' && <Spinner />}
        </button>
      </div>
    </>
  );
}
