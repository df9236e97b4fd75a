// Starts worker.ts under tsx and jest alike: a worker thread takes no part in its parent's loader. The built worker.js needs no boot.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
await import('./worker.ts');
