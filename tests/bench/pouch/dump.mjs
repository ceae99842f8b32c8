// PouchDB hands a database over in a file: dump, carry, load. Run in a folder with node_modules.
// usage: node dump.mjs DOCS.jsonl WORK ROUNDS   (prints one JSON object)
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { createRequire } from 'node:module';

const load = createRequire(path.join(process.cwd(), 'x.js'));
const Pouch = load('pouchdb-core').plugin(load('pouchdb-adapter-leveldb')).plugin(load('pouchdb-replication'));
const [, , file, work, rounds] = process.argv;
const docs = fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const open = (name) => new Pouch(path.join(work, name), { adapter: 'leveldb' });
const put = async (db, all, how) => {
  for (let at = 0; at < all.length; at += 1000) await db.bulkDocs(all.slice(at, at + 1000), how);
};
const seconds = async (act) => {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
};

const here = open('here');
await put(here, docs);
const dump = path.join(work, 'dump.gz');
const found = { made: [], received: [], replicated: [] };
for (let round = 0; round < Number(rounds); round++) {
  const [there, beside] = [open(`there${round}`), open(`beside${round}`)];
  found.made.push(await seconds(async () => {
    const all = await here.allDocs({ include_docs: true });
    const text = all.rows.map((row) => JSON.stringify(row.doc)).join('\n');
    fs.writeFileSync(dump, zlib.gzipSync(text, { level: 9 }));
  }));
  found.received.push(await seconds(async () => {
    const lines = zlib.gunzipSync(fs.readFileSync(dump)).toString().split('\n');
    await put(there, lines.map((line) => JSON.parse(line)), { new_edits: false });
  }));
  found.replicated.push(await seconds(() => here.replicate.to(beside, { batch_size: 1000 })));
  const held = (await there.info()).doc_count;
  if (held !== docs.length) throw new Error(`${held} documents arrived of ${docs.length}`);
  await there.close();
  await beside.close();
}
await here.close();
const middle = (all) => all.sort((one, other) => one - other)[all.length >> 1];
const medians = Object.fromEntries(Object.entries(found).map(([name, all]) => [name, middle(all)]));
console.log(JSON.stringify({ ...medians, bytes: fs.statSync(dump).size }));
