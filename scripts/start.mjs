// npm start: builds what is stale and serves it on this machine alone.
import { buildIfStale, dist } from './build.mjs';
import { serve } from './serve.mjs';

const port = Number(process.env.PORT ?? 4173);
await buildIfStale();
try {
  const server = await serve({ root: dist, port, hosts: ['127.0.0.1', '::1'] });
  console.log(`Waymark is ready: http://localhost:${server.port}/`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken by another program. Choose one: PORT=${port + 1} npm start`);
  process.exitCode = 1;
}
