import { connect } from 'node:net';
import { loopback } from './ports.js';

/** The Bolt greeting: its magic number, then the versions that we support in four slots: 5.0 to 5.8, 4.4, none, none. */
const greeting = Buffer.from('6060b01700080805000004040000000000000000', 'hex');

/** True where a Bolt server on this machine answers the greeting with a version that it speaks. */
export function answersBolt(port: number, limit = 2_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, loopback, () => socket.write(greeting));
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limit, () => settle(false));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
    socket.once('data', (data) => settle(data.length === 4 && data.readUInt32BE() !== 0));
  });
}

/** True where something on this machine accepts a connection to the port. */
export function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, loopback);
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
