// Starts worker.ts in a thread: it takes no part in a loader of its parent's. The built worker.js needs no boot.
import { fileURLToPath } from 'node:url';
import { built } from '../../launch/built.mjs';

await import(await built(fileURLToPath(new URL('./worker.ts', import.meta.url))));
