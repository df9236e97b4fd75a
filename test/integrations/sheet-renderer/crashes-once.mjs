// A thread for tests: the first one ever started ends at its first sheet, as a thread out of memory does; the next ones draw.
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

const crashed = process.env.CRASHED_FILE;
parentPort?.on('message', ({ job, task: sheet }) => {
  if (sheet.subject === 'always') process.exit(7);
  if (sheet.subject === 'never answers') return;
  if (sheet.subject === 'cannot be drawn') {
    parentPort?.postMessage({ job, ok: false, error: 'no such font' });
    return;
  }
  if (!existsSync(crashed)) {
    writeFileSync(crashed, '');
    process.exit(7);
  }
  parentPort?.postMessage({ job, ok: true, result: { pdf: new TextEncoder().encode(sheet.subject), pages: 1 } });
});
