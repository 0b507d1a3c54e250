#!/usr/bin/env node
// Times whole processes: node benchmarks/process.mjs [-n RUNS] -- COMMAND [ARG …]
// Prints minimum, median and maximum of the wall time, and of the largest memory of the command and all its children
// together (proportional set size from /proc, sampled every 5 ms; Linux only). One warm-up run is not counted.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const dashes = process.argv.indexOf('--');
const flag = process.argv.indexOf('-n');
const runs = flag > 0 && flag < dashes ? Number(process.argv[flag + 1]) : 10;
const [command, ...args] = dashes < 0 ? [] : process.argv.slice(dashes + 1);
if (!command) {
  console.error('usage: node benchmarks/process.mjs [-n RUNS] -- COMMAND [ARG …]');
  process.exit(2);
}

function children(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap(task => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(/\s+/))
      .filter(Boolean);
  } catch {
    return [];
  }
}

function memory(pid) {
  let sum = 0;
  try {
    sum = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]);
  } catch { /* It has just ended. */ }
  return sum + children(pid).map(memory).reduce((left, right) => left + right, 0);
}

function run(sample) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let peak = 0;
    const timer = sample && setInterval(() => { peak = Math.max(peak, memory(child.pid)); }, 5);
    child.on('error', reject);
    child.on('exit', code => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`${command} ended with ${code}`));
      resolve({ seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: peak / 1024 });
    });
  });
}

function row(name, values, digits) {
  const sorted = values.toSorted((left, right) => left - right);
  const median = sorted[Math.floor(sorted.length / 2)];
  const [low, middle, high] = [sorted[0], median, sorted.at(-1)].map(value => value.toFixed(digits).padStart(8));
  console.log(`${name.padEnd(14)}${low}${middle}${high}`);
}

await run(false);
const timed = [];
for (let index = 0; index < runs; index++) timed.push(await run(false));
const sampled = [];
for (let index = 0; index < 3; index++) sampled.push(await run(true));
console.log(`${runs} runs`.padEnd(14) + '     min  median     max');
row('wall s', timed.map(each => each.seconds), 3);
row('memory MB', sampled.map(each => each.megabytes), 0);
