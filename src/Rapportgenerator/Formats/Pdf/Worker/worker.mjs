// The Typst worker: one Node process that turns Typst markup into PDF/UA-1, or into pictures of its pages, for TypstWorker.cs.
//
// Both ways, a message is a 32-bit little-endian length, that many bytes of JSON, and then raw bytes whose lengths the
// JSON gives. The first message is ours and says who we are ({ node, typst } or { missing }). After that each job
// { main, timestamp, standard, files: [{ path, length }] } gets one answer { pages, length, problems }; a job with
// { draw: { marks, name } } in place of the standard gets an SVG of some pages, and { first }, the number of the first: `marks`
// selects metadata (name, page), and the pages are those after the mark before `name`, up to its own.
import { createRequire } from 'node:module';
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const workspace = '/report'; // nothing is read from it: every file of a job is given as bytes
const addon = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
console.log = console.info = console.debug = console.error; // stdout belongs to the protocol

function send(head, bytes = Buffer.alloc(0)) {
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const message = Buffer.concat([length, json, bytes]);
  for (let sent = 0; sent < message.length;) {
    try {
      sent += writeSync(1, message, sent);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function start(fonts) {
  try {
    const { NodeCompiler } = createRequire(import.meta.url)(addon);
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
    compiler.mapShadow(`${workspace}/version.typ`, Buffer.from('#metadata(str(sys.version)) <version>'));
    const [version] = compiler.query({ mainFilePath: `${workspace}/version.typ` }, { selector: '<version>' });
    send({ node: process.versions.node, typst: version.value });
    return compiler;
  } catch (error) {
    send({ node: process.versions.node, missing: String(error?.message ?? error).split('\n')[0] });
    return null;
  }
}

// [problem, then the calls that led to it], as far as the compiler says where.
function problems(compiler, error) {
  if (!error) return [];
  const found = [];
  for (const item of compiler.fetchDiagnostics(error)) {
    const place = { path: item.path, line: (item.range?.start?.line ?? -1) + 1, column: (item.range?.start?.character ?? -1) + 1 };
    if (item.severity > 2) found.at(-1)?.trace.push(place);
    else found.push({ ...place, error: item.severity === 1, message: item.message, trace: [] });
  }
  return found;
}

const pageStart = '<g class="typst-page" ';

// What nobody sees: text to be marked with the mouse, links, places for a cursor, fingerprints.
const unseen = [
  /<g transform="scale\(16,-16\)"><foreignObject[^]*?<\/foreignObject><\/g>/g,
  /<a [^>]*><rect class="pseudo-link"[^>]*><\/rect><\/a>/g,
  /<g data-tid="[^"]*" class="typst-content-hint"[^>]*><\/g>/g,
  / data-tid="[^"]*"/g,
];

// The pages of the last drawing by what Typst calls them, which is another name for whatever looks otherwise.
let seen = new Map();

function visible(page) {
  const name = /data-tid="[^"]*" data-page-width="\d+" data-page-height="\d+"/.exec(page)?.[0] ?? page;
  return [name, seen.get(name) ?? unseen.reduce((rest, it) => rest.replace(it, ''), pageStart + page)];
}

function draw(compiler, job, document) {
  const marks = compiler.query(document, { selector: job.draw.marks }).map(it => it.value);
  const at = marks.findIndex(([name]) => name === job.draw.name);
  const [first, last] = [at > 0 ? marks[at - 1][1] : 0, at < 0 ? 0 : marks[at][1]];
  const svg = compiler.svg(document);
  const [shared, ...pages] = svg.slice(0, svg.lastIndexOf('</svg>')).split(pageStart);
  const drawn = pages.slice(first, last).map(visible);
  seen = new Map(drawn);
  return { bytes: Buffer.from(`${shared}${drawn.map(([, page]) => page).join('')}</svg>`), first: first + 1 };
}

function output(compiler, job, document) {
  if (job.draw) return draw(compiler, job, document);
  return { bytes: compiler.pdf(document, { pdfStandard: job.standard, creationTimestamp: job.timestamp }) };
}

// When the answer is on its way. A PDF is made of one document after another, drawings of the same one again and again, now
// this chapter, now that. Documents and PDFs lie outside the memory that Node keeps an eye on.
function tidy(compiler, job) {
  compiler.evictCache(job.draw ? 12 : 2);
  gc();
}

function compile(compiler, job, bytes) {
  compiler.resetShadow();
  let at = 0;
  for (const { path, length } of job.files) compiler.mapShadow(`${workspace}/${path}`, bytes.subarray(at, (at += length)));
  const result = compiler.compile({ mainFilePath: `${workspace}/${job.main}` });
  const error = result.takeError();
  if (error) return send({ pages: 0, length: 0, problems: problems(compiler, error) });
  const warnings = problems(compiler, result.takeWarnings());
  try {
    const { bytes, first } = output(compiler, job, result.result);
    send({ pages: result.result.numOfPages, length: bytes.length, problems: warnings, first }, bytes);
  } catch (thrown) {
    const raised = { line: 0, column: 0, error: true, message: String(thrown?.message ?? thrown), trace: [] };
    send({ pages: 0, length: 0, problems: [raised, ...warnings] });
  }
}

// While this thread compiles, nobody hears that the program which started us was killed: another thread looks.
function dieWithParent() {
  const watch = `setInterval(() => process.ppid === ${process.ppid} || process.kill(process.pid, 'SIGKILL'), 500)`;
  new Worker(watch, { eval: true, stdin: false, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 } }).unref();
}

const compiler = start(process.argv[2]);
dieWithParent();
let waiting = [], have = 0;
for await (const chunk of process.stdin) { // ends, and we with it, when the program that started us does
  waiting.push(chunk);
  have += chunk.length;
  for (;;) {
    if (have < 4) break;
    if (waiting.length > 1 && waiting[0].length < 4) waiting = [Buffer.concat(waiting)];
    const head = 4 + waiting[0].readUInt32LE();
    if (have < head) break;
    const all = waiting.length > 1 ? Buffer.concat(waiting) : waiting[0];
    waiting = [all];
    const job = JSON.parse(all.subarray(4, head));
    const end = job.files.reduce((sum, file) => sum + file.length, head);
    if (have < end) break;
    waiting = have > end ? [all.subarray(end)] : [];
    have -= end;
    compile(compiler, job, all.subarray(head, end));
    setImmediate(tidy, compiler, job);
  }
}
