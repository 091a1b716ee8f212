import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { ensureDependencies } from './setup.mjs';

const help = `npm run storybook -- [options]

  --build         write storybook-static/ instead of starting a server; fails on a warning
  --port <port>   for the server (default: 6006)
  --help          this text`;

const root = fileURLToPath(new URL('..', import.meta.url));

let values;
try {
  ({ values } = parseArgs({
    options: {
      build: { type: 'boolean' },
      port: { type: 'string', default: '6006' },
      help: { type: 'boolean' },
    },
  }));
} catch (error) {
  console.error(`${error.message}\n\n${help}`);
  process.exit(1);
}
if (values.help) {
  console.log(help);
  process.exit(0);
}

ensureDependencies();

const manifest = createRequire(import.meta.url).resolve('storybook/package.json');
const command = join(dirname(manifest), 'dist', 'bin', 'dispatcher.js');

/** Storybook, without a word to anybody outside this computer. */
function storybook(args, stdio) {
  return spawn(process.execPath, [command, ...args, '--disable-telemetry'], {
    cwd: root,
    stdio,
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
}

if (values.build) {
  const began = performance.now();
  const { code, output } = await build();
  const warnings = output.split('\n').filter((line) => /\bwarn(ing)?\b|deprecat|▲/i.test(line));
  if (code !== 0 || warnings.length > 0) {
    console.error(output.trim());
    console.error(
      code === 0 ? `\n${warnings.length} warnings:\n${warnings.join('\n')}` : `\nExit code ${code}`,
    );
    process.exit(1);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`storybook-static/ built in ${seconds} s`);
} else {
  const server = storybook(
    ['dev', '--port', values.port, '--no-open', '--no-version-updates'],
    'inherit',
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('close', (code) => process.exit(code ?? 0));
}

function build() {
  return new Promise((done) => {
    const child = storybook(
      ['build', '--output-dir', 'storybook-static', '--loglevel', 'warn'],
      ['ignore', 'pipe', 'pipe'],
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('close', (code) => done({ code, output: stripVTControlCharacters(output) }));
  });
}
