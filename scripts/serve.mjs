import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { receiver } from './receiver.mjs';

const project = dirname(dirname(fileURLToPath(import.meta.url)));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** What the examples name as this server; its own address takes the place. */
const EXAMPLE_ORIGIN = 'http://localhost:8080';

/** As strict as a host page gets: whatever the widgets do, they must do under this. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: https://service.pdok.nl; frame-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/**
 * Serves the demo pages, the example feeds under /feeds/ and dist/ as one site, with the receiver of
 * requests under /requests.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 takes any free port; a port that is taken rejects with EADDRINUSE
 * @param {string} [options.host]
 * @param {string} [options.root] the project folder, holding demo/, stories/feeds/ and dist/
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serve({ port = 0, host = '127.0.0.1', root = project } = {}) {
  const feeds = join(root, 'stories', 'feeds');
  const site = [join(root, 'demo'), join(root, 'dist')];

  const receive = receiver({ folder: join(root, '.cache', 'requests') });

  const server = createServer(async (request, response) => {
    if (request.url === '/requests') return receive(request, response);
    const answer = (status, headers, body) => response.writeHead(status, headers).end(body);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(405, { Allow: 'GET, HEAD' });

    const path = readPath(request.url);
    const isFeed = path?.startsWith('/feeds/');
    const found =
      path && (await find(isFeed ? [feeds] : site, isFeed ? path.slice('/feeds'.length) : path));

    const headers = {
      'Cache-Control': 'no-cache',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    };
    if (isFeed) headers['Access-Control-Allow-Origin'] = '*';
    if (!found) return answer(404, { ...headers, 'Content-Type': TYPES['.txt'] }, 'Not found\n');

    const extension = extname(found.file);
    headers['Content-Type'] = TYPES[extension] ?? 'application/octet-stream';
    if (extension === '.html') headers['Content-Security-Policy'] = PAGE_POLICY;
    if (isFeed || extension === '.html') {
      const text = await readFile(found.file, 'utf8');
      const origin = `http://${request.headers.host}`;
      return answer(200, headers, text.replaceAll(EXAMPLE_ORIGIN, origin));
    }
    headers['Content-Length'] = found.size;
    if (request.method === 'HEAD') return answer(200, headers);

    response.writeHead(200, headers);
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The decoded path of a request, or undefined when it is not a plain one. */
function readPath(url) {
  try {
    // Not `new URL`: that would resolve `..` away and hide that somebody asked for it.
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').includes('..'))
      return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The first folder that has the file. */
async function find(folders, path) {
  for (const folder of folders) {
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep)) continue;
    const info = await stat(file).catch(() => undefined);
    if (info?.isFile()) return { file, size: info.size };
  }
  return undefined;
}
