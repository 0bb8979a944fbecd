/** Run as a process of its own: a Kontor on the data directory `argv[2]`, with the roles `argv[3]`, until its input ends. */
import { startEmbeddedPostgres } from '#adapters/postgres/embedded.ts';

const server = await startEmbeddedPostgres(process.argv[2]!);
const roles = (process.argv[3] ?? '').split(',').filter((role) => role !== '');
await server.claim(roles).then(
  () => process.stdout.write('up\n'),
  async (error) => {
    process.stdout.write(`${error.code}\n`);
    await server.close();
    process.exit(1);
  },
);
process.stdin.resume().once('end', async () => {
  await server.close();
  process.exit(0);
});
