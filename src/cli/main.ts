#!/usr/bin/env node
import { run } from './run.js';

// A reader that stops reading, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stdout.isTTY && process.stderr.isTTY && !process.env.NO_COLOR,
  now: new Date(),
});
