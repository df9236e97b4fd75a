import { bugs } from './bugs.ts';
import { copied } from './copy.ts';

// Plants each bug alone in a copy of the product and expects the property tests to notice it. A word of a bug's as argument: only those.

const [word = ''] = process.argv.slice(2);
const planted = bugs.filter(({ bug }) => bug.includes(word));
const copy = await copied();
const missed: string[] = [];
try {
  for (const one of planted) {
    const wrong = await copy.wrongWith(one);
    process.stdout.write(`${wrong === null ? 'NOT NOTICED' : 'noticed'}: ${one.bug}\n    ${wrong ?? one.file}\n`);
    if (wrong === null) missed.push(one.bug);
  }
} finally {
  await copy.remove();
}
process.stdout.write(`${planted.length - missed.length} of ${planted.length} bugs were noticed\n`);
if (missed.length > 0 || planted.length === 0) process.exitCode = 1;
