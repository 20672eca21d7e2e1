// A whole Bluesky network in one process on loopback: directory, personal data server, application view, moderation.
import { writeFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const { PROGRAMS, STATE, PORT } = process.env;
const port = Number(PORT);
const entry = createRequire(`${PROGRAMS}/package.json`).resolve('@atproto/dev-env');
const { TestNetwork, mockMailer } = await import(pathToFileURL(entry));

const network = await TestNetwork.create({
  plc: { port: port + 1 },
  pds: { port, hostname: 'localhost', enableDidDocWithSession: true },
  bsky: { port: port + 2, publicUrl: `http://localhost:${port + 2}`, dbPostgresSchema: 'bsky' },
  ozone: { port: port + 3 },
});
mockMailer(network.pds);

// Written under another name first: whoever waits for the file finds it whole.
writeFileSync(`${STATE}/ready.part`, 'ready\n');
renameSync(`${STATE}/ready.part`, `${STATE}/ready`);

const end = () => {
  setTimeout(() => process.exit(0), 5000).unref();
  network.close().finally(() => process.exit(0));
};
process.on('SIGTERM', end);
process.on('SIGINT', end);
