import { writeFile } from 'node:fs/promises';
import { appPackage } from './app-package.ts';

try {
  process.loadEnvFile();
} catch {
  // There need not be a .env.
}
const { TEAMS_APP_ID: appId, PUBLIC_URL: publicUrl } = process.env;
if (!appId || !publicUrl?.startsWith('https://')) {
  process.stderr.write('Set TEAMS_APP_ID and PUBLIC_URL, an https address, in .env or before the command.\n');
  process.exitCode = 1;
} else {
  await writeFile('countersign-teams.zip', await appPackage({ appId, publicUrl }));
  process.stdout.write(
    'countersign-teams.zip is ready: upload it in the Teams admin center, or in Teams under Apps.\n',
  );
}
