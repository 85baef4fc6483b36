import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { seedDemoAccount } from './accounts/demo-account.ts';
import { createApp } from './app.ts';
import { readEnvironment } from './environment.ts';

// A pattern of a form definition that backtracks without end must not stop the server for everybody.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

const root = fileURLToPath(new URL('../../..', import.meta.url));
const environment = readEnvironment(process.env, root);
const app = await createApp(environment.app);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
await app.listen({ port: environment.port, host: environment.host });

const address = app.server.address();
const port = typeof address === 'object' && address ? address.port : environment.port;
console.log(`职称申报系统已启动 http://localhost:${port}`);
if (environment.demo) {
  const { userName, password } = await seedDemoAccount(app.services);
  console.log(`演示账号（个人） ${userName} / ${password}`);
}

/** Answers what is under way, then lets go of the data; a second signal doesn't wait. */
function stop(): void {
  const impatience = setTimeout(() => process.exit(1), 10_000);
  app.close().then(() => {
    clearTimeout(impatience);
    process.exit(0);
  });
}
