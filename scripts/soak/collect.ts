// Loaded into the server under test, before its program: on SIGUSR2 it collects its garbage, so that its memory is what it
// holds, and not what it has yet to give back. Between two collections of its own a sound program grows for a minute.
import process from 'node:process';

process.on('SIGUSR2', () => globalThis.gc?.());
