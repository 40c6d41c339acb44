import type { Java } from './java.js';

/** What the engine is for: a server that runs for a long time, or a single command or tests, which need a fast start. */
export type Purpose = 'server' | 'command' | 'test';

/**
 * Java's flags: a small heap for a small graph, the lightest collector, and what Neo4j itself asks for.
 *
 * @param confined true for an engine of strangers' statements: the heap is smaller still
 */
export function javaFlags(java: Java, purpose: Purpose, confined = false): string[] {
  return [
    ...(confined ? ['-Xms128m', '-Xmx640m'] : ['-Xms256m', '-Xmx1g']),
    '-XX:+UseSerialGC',
    // Out of memory the engine would go on in an undefined state, so it exits instead.
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-UsePerfData',
    '-Dfile.encoding=UTF-8',
    '-Dlog4j2.disable.jmx=true',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '--add-opens=java.base/java.nio=ALL-UNNAMED',
    '--add-opens=java.base/java.io=ALL-UNNAMED',
    '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
    ...(java.major >= 22 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    // Java's optimising compiler is worth its cost only after minutes.
    ...(purpose === 'server' ? [] : ['-XX:TieredStopAtLevel=1']),
  ];
}
