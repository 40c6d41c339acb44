import childProcess, { ChildProcess } from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { Server, Socket } from 'node:net';

// A pure test has no engine, no server and no process: whoever reaches for one by a way that `projects.ts` does not see
// is told so.

function refuse(): never {
  throw new Error(
    'Expected a pure test, without engine, server or process; this one opens one. Add its way there to `doors` in test/setup/projects.ts.',
  );
}

Object.assign(Socket.prototype, { connect: refuse });
Object.assign(Server.prototype, { listen: refuse });
Object.assign(ChildProcess.prototype, { spawn: refuse });
Object.assign(childProcess, { spawnSync: refuse, execFileSync: refuse, execSync: refuse });
syncBuiltinESMExports();
