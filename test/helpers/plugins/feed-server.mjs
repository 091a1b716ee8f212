import { startFeedServer } from '../feed-server.mjs';

/** Runs the feed server beside the tests and tells them its addresses (`/__feed-server.js`). */
export function feedServerPlugin() {
  let server;

  return {
    name: 'feed-server',
    async serverStart() {
      server = await startFeedServer();
    },
    async serverStop() {
      await server?.stop();
    },
    serve({ path }) {
      if (path !== '/__feed-server.js') return undefined;
      const addresses = Object.entries({ origin: server.origin, otherOrigin: server.otherOrigin });
      const lines = addresses.map(([name, url]) => `export const ${name} = '${url}';`);
      return { body: lines.join('\n'), type: 'js' };
    },
  };
}
