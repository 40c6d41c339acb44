import { startFloor, startProject } from './contenders.mjs';

/** All contenders, the floor first: ratios are to it. */
export async function startAll({ engine }) {
  return [await startFloor(engine), await startProject(engine)];
}
