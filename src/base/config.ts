import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.js';
import { serviceConfig, serviceVariables, type ServiceConfig } from './service-settings.js';

const serverUri = z
  .string()
  .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, 'a bolt:// or neo4j:// address, with +s or +ssc for TLS');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  NEO4J_URI: serverUri.optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_RESEARCH_URI: serverUri.optional(),
  NEO4J_RESEARCH_USER: z.string().min(1).default('neo4j'),
  NEO4J_RESEARCH_PASSWORD: z.string().default(''),
  NEO4J_RESEARCH_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_DATA: z.string().min(1).default('.neo4j'),
  NEO4J_JARS: z.string().min(1).optional(),
  XDG_CACHE_HOME: z.string().min(1).optional(),
  JAVA_HOME: z.string().min(1).optional(),
  MAVEN_HOME: z.string().min(1).optional(),
  PATH: z.string().default(''),
  ...serviceVariables,
});

/** A Neo4j server that somebody else runs: where it is, and as whom we log in. */
export interface ServerAddress {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** Everything that the environment decides, checked once. Paths are absolute. */
export interface Config {
  /** TCP port of the HTTP server; 0 asks the system for a free one. */
  port: number;
  /** Address on which the HTTP server listens. */
  host: string;
  /** The server named by `NEO4J_URI`; undefined means that we start our own engine. */
  server: ServerAddress | undefined;
  /** The server named by `NEO4J_RESEARCH_URI`, on which statements of callers run; undefined means an engine of ours. */
  researchServer: ServerAddress | undefined;
  /** Folder that keeps the data of our own engine between starts. */
  dataDirectory: string;
  /** Folder, outside the clone, that keeps the engine's jars. */
  jarsDirectory: string;
  /** Home of the Java to use; undefined means `java` on the search path. */
  javaHome: string | undefined;
  /** Home of the Maven to use; undefined means `mvn` on the search path. */
  mavenHome: string | undefined;
  /** Search path for `java` and `mvn`. */
  searchPath: string;
  /** Addresses, limits and access of the HTTP server. */
  service: ServiceConfig;
  /** The whole environment as it came: what the processes that we start inherit. */
  environment: Record<string, string | undefined>;
}

/**
 * Reads the environment.
 *
 * @throws AppError BAD_USER_INPUT that names the variable, what it must be and what it is.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const parsed = environment.safeParse(dropEmpty(env));
  if (!parsed.success) throw badVariable(parsed.error, env);
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    server: values.NEO4J_URI === undefined ? undefined : serverAddress(values, values.NEO4J_URI),
    researchServer: researchServer(values),
    dataDirectory: resolve(values.NEO4J_DATA),
    jarsDirectory: resolve(values.NEO4J_JARS ?? defaultJars(values.XDG_CACHE_HOME)),
    javaHome: values.JAVA_HOME,
    mavenHome: values.MAVEN_HOME,
    searchPath: values.PATH,
    service: serviceConfig(values),
    environment: env,
  };
}

/** Every variable that is read, with its default as one would write it; undefined where there is none. */
export function settings(): { name: string; fallback: string | undefined }[] {
  const fallbacks: Record<string, unknown> = environment.parse({});
  return Object.keys(environment.shape).map((name) => {
    const fallback = fallbacks[name];
    return { name, fallback: fallback === undefined || fallback === '' ? undefined : String(fallback) };
  });
}

function serverAddress(values: z.infer<typeof environment>, uri: string): ServerAddress {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = values;
  return { uri, user, password, database };
}

function researchServer(values: z.infer<typeof environment>): ServerAddress | undefined {
  const { NEO4J_RESEARCH_URI: uri, NEO4J_RESEARCH_USER: user } = values;
  const { NEO4J_RESEARCH_PASSWORD: password, NEO4J_RESEARCH_DATABASE: database } = values;
  return uri === undefined ? undefined : { uri, user, password, database };
}

function defaultJars(cacheHome: string | undefined): string {
  return join(cacheHome ?? join(homedir(), '.cache'), 'customs-cooperation-graph', 'engine');
}

function dropEmpty(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function badVariable(error: z.ZodError, env: Record<string, string | undefined>): AppError {
  const [issue] = error.issues;
  const name = String(issue?.path[0] ?? 'environment');
  const found = name.endsWith('_PASSWORD') ? 'a value that is not shown' : JSON.stringify(env[name]);
  // Zod says "Invalid input: expected number, received NaN"; the rules of ours say only what is expected.
  const expected = issue?.message.replace(/^[A-Z][a-z ]+: expected |, received .*$/g, '');
  return new AppError('BAD_USER_INPUT', `${name}: expected ${expected}; found ${found}.`);
}
