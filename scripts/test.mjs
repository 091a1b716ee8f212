import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { allEngines, ensureBrowsers } from './browsers.mjs';
import { ensureDependencies } from './setup.mjs';

const help = `npm test -- [options] [test files]

  --engine <name>   chromium, firefox or webkit; repeat it or put commas between (default: all)
  --only <part>     static, node or browser
  --grep <text>     only the tests whose name contains this text
  --storybook       also build Storybook, which happens by itself when CI=true
  --help            this text

With test files or --grep only those tests run, without the static checks.`;

/** Processes among which the tests without browsers or builds are shared out. */
const sharing = 4;

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const options = readOptions();
ensureDependencies();

const temporary = mkdtempSync(join(tmpdir(), 'mz-test-'));
const running = new Set();
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });
}

const total = { passed: 0, failed: 0 };
const failures = [];
const files = chooseFiles();
if (files.browser.length > 0) ensureBrowsers(options.engines);

if (options.parts.has('static')) await checkStatically();
const built = needsBuild() ? await build() : true;
if (options.parts.has('static')) {
  await (built ? step('sizes', 'node', ['scripts/sizes.mjs'], { show: true }) : skip('sizes'));
}
if (files.node.length > 0) await testInNode();
if (files.browser.length > 0) await testInBrowsers();
if (options.storybook) await buildStorybook();
summarize();

function readOptions() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        engine: { type: 'string', multiple: true },
        only: { type: 'string' },
        grep: { type: 'string' },
        storybook: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    stop(`${error.message}\n\n${help}`);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(help);
    process.exit(0);
  }

  const engines = values.engine?.flatMap((names) => names.split(',')) ?? allEngines;
  const unknown = engines.find((engine) => !allEngines.includes(engine));
  if (unknown !== undefined) stop(`There is no engine "${unknown}".\n\n${help}`);

  const isQuick = positionals.length > 0 || values.grep !== undefined;
  const allParts = isQuick ? ['node', 'browser'] : ['static', 'node', 'browser'];
  if (values.only !== undefined && !['static', 'node', 'browser'].includes(values.only)) {
    stop(`There is no part "${values.only}".\n\n${help}`);
  }

  return {
    engines: [...new Set(engines)],
    parts: new Set(values.only === undefined ? allParts : [values.only]),
    grep: values.grep,
    files: positionals.map((file) => relative(root, resolve(file))),
    isQuick,
    storybook: values.storybook ?? (process.env.CI === 'true' && !isQuick && !values.only),
  };
}

/** The test files of both kinds that this run is about. */
function chooseFiles() {
  const chosen = options.files.length > 0 ? options.files : listTests();
  const missing = chosen.find((file) => !existsSync(file));
  if (missing !== undefined) stop(`There is no file ${missing}.`);
  const isNodeTest = (file) => /^test\/(domain|cli)\/|\.node\.test\.ts$/.test(file);
  const all = chosen.map((file) => file.replaceAll(sep, '/'));
  return {
    node: options.parts.has('node') ? all.filter(isNodeTest) : [],
    browser: options.parts.has('browser') ? all.filter((file) => !isNodeTest(file)) : [],
  };
}

function listTests() {
  return readdirSync('test', { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file))
    .sort();
}

/** The contract tests look at dist/ from outside; two of them at the source instead. */
function isContract(file) {
  return /^test\/contract\/(?!rooms\.|repository\.)/.test(file);
}

function needsBuild() {
  return options.parts.has('static') || [...files.node, ...files.browser].some(isContract);
}

async function checkStatically() {
  heading('Static checks');
  // Two at a time, the longest first.
  const checks = [
    () => step('eslint', 'eslint', ['.', '--max-warnings=0']),
    () => step('types', 'npm', ['run', '--silent', 'types']),
    () => step('prettier', 'prettier', ['--check', '--log-level=warn', '.']),
    () => step('stylelint', 'stylelint', ['src/**/*.styles.ts', '{demo,src}/**/*.css']),
  ];
  const worker = async () => {
    for (let check = checks.shift(); check; check = checks.shift()) await check();
  };
  await Promise.all([worker(), worker()]);
  // Alone, because it writes files that the others read.
  await step('localization', 'node', ['scripts/check-localization.mjs']);
}

async function build() {
  heading('Build');
  return step('build', 'node', ['scripts/build.mjs']);
}

async function testInNode() {
  heading('Node tests');
  const tests = withoutUnbuilt(files.node);
  if (tests.length === 0) return;

  const results = join(temporary, 'node.json');
  // One at a time those of the contract, which start browsers and builds; the others share processes.
  const [own, shared] = [tests.filter(isContract), tests.filter((file) => !isContract(file))];
  const run = await execute('node', [
    ...['--import', 'tsx', '--test', '--test-concurrency=2'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/node-results.mjs', `--test-reporter-destination=${results}`],
    ...(options.grep ? [`--test-name-pattern=${escapePattern(options.grep)}`] : []),
    ...own,
    ...inParts(shared),
  ]);
  const counted = readResults(results);
  // Only the list at the end: everything that passed is above it.
  const output = run.output.slice(Math.max(0, run.output.indexOf('✖ failing tests:')));
  addTests('node', run, counted, output);
}

/**
 * Writes a few files that import all of these: starting a process for each and loading the same
 * modules again takes longer than most of the tests.
 */
function inParts(tests) {
  const parts = Array.from({ length: Math.min(sharing, tests.length) }, () => []);
  tests.forEach((file, index) => parts[index % sharing].push(pathToFileURL(resolve(file)).href));
  return parts.map((files, index) => {
    const part = join(temporary, `part-${index + 1}.test.mjs`);
    writeFileSync(part, files.map((file) => `await import(${JSON.stringify(file)});\n`).join(''));
    return part;
  });
}

async function testInBrowsers() {
  heading(`Browser tests (${options.engines.join(', ')})`);
  const tests = withoutUnbuilt(files.browser);
  if (tests.length === 0) return;

  const results = join(temporary, 'browser.json');
  const start = () =>
    execute('wtr', ['--files', ...tests], {
      MZ_ENGINES: options.engines.join(','),
      MZ_RESULTS: results,
      ...(options.grep && { MZ_GREP: options.grep }),
    });
  let run = await start();
  // Now and then the runner ends halfway, by a fault of its own or of a driver and not of a test.
  if (readResults(results) === undefined) {
    console.log(`  the runner ended without results (${wayOut(run)}); once more`);
    console.log(run.output.trim().replaceAll(/^/gm, '    '));
    run = await start();
  }
  const { engines, problems } = readResults(results) ?? {};
  for (const [engine, counted] of Object.entries(engines ?? {})) print(engine, counted);
  const counted = engines && {
    passed: sum(engines, 'passed'),
    failed: sum(engines, 'failed'),
    skipped: sum(engines, 'skipped'),
  };
  const output = [run.output, ...(problems ?? [])].join('\n');
  addTests('browser', run, counted, output);
}

async function buildStorybook() {
  heading('Storybook');
  if (!existsSync('scripts/storybook.mjs')) {
    console.log('  skipped: there is no scripts/storybook.mjs');
    return;
  }
  await step('storybook', 'node', ['scripts/storybook.mjs', '--build']);
}

/** Counts as failed, and leaves out, the tests that need the build when there is none. */
function withoutUnbuilt(tests) {
  if (built) return tests;
  for (const file of tests.filter(isContract)) skip(file);
  return tests.filter((file) => !isContract(file));
}

function skip(name) {
  total.failed += 1;
  failures.push({ name, output: 'skipped, because the build failed' });
  console.log(`  ✗ ${name}: skipped, because the build failed`);
}

/** Adds the totals of a test run, whose exit code must agree with them. */
function addTests(name, run, counted, output) {
  const failed = counted?.failed ?? 0;
  total.passed += counted?.passed ?? 0;
  total.failed += failed;
  let problem;
  if (counted === undefined) {
    problem = `ended before it could give its results (${wayOut(run)})`;
  }
  // With --grep the browser test runner calls every test that it left out a failure.
  else if (run.code !== 0 && failed === 0 && !options.grep) problem = `exit code ${run.code}`;
  else if (counted.passed + failed === 0 && !options.grep) problem = 'no test ran';
  if (problem !== undefined) {
    total.failed += 1;
    console.log(`  ✗ ${name} tests: ${problem}`);
  }
  if (counted !== undefined) print(name, counted, run.seconds);
  if (failed > 0 || problem !== undefined) {
    failures.push({ name: `${name} tests`, output: [output, problem].filter(Boolean).join('\n') });
  }
}

function wayOut({ code, signal }) {
  return signal ?? `exit code ${code}`;
}

function print(name, { passed, failed, skipped }, seconds) {
  const mark = failed === 0 ? '✓' : '✗';
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  const time = seconds === undefined ? '' : ` (${seconds} s)`;
  console.log(`  ${mark} ${name}: ${passed} of ${passed + failed}${left}${time}`);
}

/** Runs one command as one step of the count, and says whether it succeeded. */
async function step(name, command, args, { show = false } = {}) {
  const { code, output, seconds } = await execute(command, args);
  const succeeded = code === 0;
  total[succeeded ? 'passed' : 'failed'] += 1;
  console.log(`  ${succeeded ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (succeeded && show) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
  if (!succeeded) failures.push({ name, output });
  return succeeded;
}

function execute(command, args, env = {}) {
  const start = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...env,
        PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      },
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const end = (code, signal = null) => {
      running.delete(child);
      done({
        code,
        signal,
        output: stripVTControlCharacters(output),
        seconds: ((performance.now() - start) / 1000).toFixed(1),
      });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code, signal) => end(code ?? 1, signal));
  });
}

function summarize() {
  for (const { name, output } of failures) {
    heading(`Failed: ${name}`);
    console.log(output.trim());
  }
  if (total.passed + total.failed === 0) console.log('\nNo test ran.');
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function sum(engines, key) {
  return Object.values(engines).reduce((number, counted) => number + counted[key], 0);
}

function escapePattern(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function heading(text) {
  console.log(`\n${text}`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
