import { ensureDependencies } from './setup.mjs';

await ensureDependencies();

// Only now: these import packages, which may have been installed a moment ago.
const { build } = await import('./build.mjs');
const { serve } = await import('./serve.mjs');

try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const wanted = Number(process.env.PORT ?? 8080);
const server = await serveOnFreePort(wanted);
console.log(`\nThe demo is at ${server.origin} (Ctrl-C stops it)`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}

async function serveOnFreePort(port) {
  for (let tries = 0; ; tries++) {
    try {
      return await serve({ port: port + tries, host: process.env.HOST });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tries === 20) throw error;
    }
  }
}
