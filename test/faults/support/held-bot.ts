import { once } from 'node:events';

// The bot with its code loaded, held until it is told to begin: a test that starts it often waits for the bot only, not for the loading.
const told = once(process, 'message');
// Whoever holds it has gone.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
await Promise.all([import('../../../bot/run.ts'), import('../../../bot/compose/compose.ts')]);
await told;
await import('../../../bot/start.ts');
