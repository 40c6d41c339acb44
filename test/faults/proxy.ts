import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { ServerAddress } from '../../src/base/config.js';

/** A connection to an engine that can be made to fail. */
export interface Proxy {
  /** The engine, by way of the proxy. */
  address: ServerAddress;
  /** Breaks what is connected and refuses what comes, until `mend`. */
  cut(): void;
  /** Answers whatever is sent with something that is not the engine's language, until `mend`. */
  garble(): void;
  /** Hands nothing on from the engine, until `mend`: for those who wait it hangs. */
  hush(): void;
  mend(): void;
  close(): Promise<void>;
}

type State = 'open' | 'cut' | 'garbled' | 'hushed';

/** Puts a proxy of our own on the way to an engine. */
export async function openProxy(engine: ServerAddress): Promise<Proxy> {
  const { hostname, port } = new URL(engine.uri);
  const clients = new Set<Socket>();
  let state: State = 'open';
  const server = createServer((client) => {
    if (state === 'cut') return client.destroy();
    remember(clients, client);
    join(client, connect(Number(port), hostname), () => state);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const breakAll = (): void => clients.forEach((client) => client.destroy());
  const enter = (next: State): void => {
    state = next;
    if (next === 'cut') breakAll();
  };
  return {
    address: { ...engine, uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}` },
    cut: () => enter('cut'),
    garble: () => enter('garbled'),
    hush: () => enter('hushed'),
    mend: () => enter('open'),
    close: async () => {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A message of the right frame, with a number in it where a structure must stand. */
const nonsense = Buffer.from('00017f0000', 'hex');

function remember(clients: Set<Socket>, client: Socket): void {
  clients.add(client);
  client.once('close', () => clients.delete(client));
}

function join(client: Socket, engine: Socket, state: () => State): void {
  const end = (): void => {
    client.destroy();
    engine.destroy();
  };
  for (const side of [client, engine]) side.on('error', end).on('close', end);
  client.on('data', (data) => engine.write(data));
  engine.on('data', (data) => {
    if (state() !== 'hushed') client.write(state() === 'garbled' ? nonsense : data);
  });
}
