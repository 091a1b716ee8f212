import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

/**
 * Middleware that gives the files of dist/ as they were built. It comes before the server's own
 * plugins, which would resolve and compile what is in them.
 */
export function serveDist(rootDir) {
  return async (context, next) => {
    const path = normalize(decodeURIComponent(context.path));
    if (!path.startsWith('/dist/')) return next();

    const file = join(rootDir, path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      context.status = 404;
      return;
    }
    context.type = extname(file);
    context.set('cache-control', 'no-store');
    context.body = createReadStream(file);
  };
}
