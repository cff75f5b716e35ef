#!/usr/bin/env node
// Runs the program with the words it was called with.

import { runProgram } from './run-program.ts';

await runProgram(process.argv.slice(2));
