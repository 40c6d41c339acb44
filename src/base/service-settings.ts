import { resolve } from 'node:path';
import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { badUserInput } from './errors.js';

/** The size of a GraphQL operation, measured before it runs. */
export interface QuerySize {
  /** Fields within fields. */
  depth: number;
  /** Lists and connections within one another: the engine runs each as a loop inside a loop. */
  lists: number;
  /** Fields that are asked for under another name. */
  aliases: number;
  /** Fields at the root of the operation. */
  rootFields: number;
  /** Things that the answer may hold: page sizes multiplied along the way, fragments counted wherever they are spread. */
  objects: number;
}

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const day = 24 * 60 * 60;
const splitList = (text?: string): string[] => text?.split(',').map((part) => part.trim()) ?? [];

/** The variables for the HTTP server; each has a default that suits one person at one machine. */
export const serviceVariables = {
  CORS_ORIGINS: z
    .string()
    .regex(
      /^(\*|https?:\/\/[^\s/,]+(\s*,\s*https?:\/\/[^\s/,]+)*)$/,
      'origins such as https://a.example, or *',
    )
    .optional(),
  ALLOWED_HOSTS: z
    .string()
    .refine(
      (text) => splitList(text).every((name) => !/[\s/:*]/.test(name) && domainToASCII(name) !== ''),
      'names of hosts, without a scheme or port, such as graph.example',
    )
    .optional(),
  TRUST_PROXY: whole(0, 10).default(0),
  BODY_LIMIT: whole(1_000, 10_000_000).default(256 * 1024),
  HEADERS_TIMEOUT: whole(1, 3600).default(8),
  REQUEST_TIMEOUT: whole(1, 3600).default(15),
  STATEMENT_TIMEOUT: whole(1, 3600).default(30),
  IMPORT_TIMEOUT: whole(1, day).default(600),
  CONCURRENCY: whole(1, 1_000).default(32),
  QUEUE: whole(0, 100_000).default(256),
  QUEUE_TIMEOUT: whole(1, 3600).default(10),
  RATE_LIMIT: whole(0, 1_000_000).default(0),
  MAX_DEPTH: whole(5, 1_000).default(16),
  MAX_LISTS: whole(1, 100).default(5),
  MAX_ALIASES: whole(0, 10_000).default(60),
  MAX_ROOT_FIELDS: whole(1, 1_000).default(20),
  MAX_OBJECTS: whole(1, 10_000_000).default(20_000),
  CACHE_SECONDS: whole(0, day).default(0),
  SAFELIST: z.enum(['on', 'off']).default('off'),
  SAFELIST_FOLDER: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  METRICS_ADDRESS: z
    .string()
    .regex(/^(\[[0-9a-fA-F:]+\]|[^\s:]+):\d{1,5}$/, 'host:port, for example 127.0.0.1:9464')
    .optional(),
  DRAIN_TIMEOUT: whole(1, 3600).default(10),
  WARM_UP: whole(0, 3600).default(60),
  RESEARCH_START: z.enum(['first-use', 'with-server']).default('first-use'),
  AUTH_JWKS: z.string().min(1).optional(),
  AUTH_ISSUER: z.string().min(1).optional(),
  AUTH_AUDIENCE: z.string().min(1).optional(),
  AUTH_READING: z.enum(['open', 'token']).default('open'),
  AUTH_ROLES_CLAIM: z.string().min(1).default('roles'),
  AUTH_CYPHER_ROLE: z.string().min(1).default('cypher'),
};

/** How bearer tokens are verified. */
export interface AccessConfig {
  /** Address (https:// or http://) or file of the JSON Web Key Set with which tokens are signed. */
  keys: string;
  /** What `iss` must be; undefined takes any. */
  issuer: string | undefined;
  /** What `aud` must hold; undefined takes any. */
  audience: string | undefined;
  /** True where nobody may ask without a token. */
  tokenForReading: boolean;
  /** The claim that holds the roles: a list, or words in a text. A dot leads into an object. */
  rolesClaim: string;
  /** The role that the field `cypher` asks for. */
  cypherRole: string;
}

/** Settings of the HTTP server. Times are in milliseconds, sizes in bytes. */
export interface ServiceConfig {
  /** Origins whose pages may read our answers; `*` stands for all. */
  corsOrigins: string[];
  /** Names, as a browser sends them, of hosts for which we answer beside loopback names, addresses and `HOST`. */
  allowedHosts: string[];
  /** How many proxies are in front of us; their statement of the client's address is believed. */
  trustProxy: number;
  bodyLimit: number;
  headersTimeout: number;
  requestTimeout: number;
  /** Time after which the engine ends a read. */
  statementTimeout: number;
  /** Time after which the engine ends a transaction that writes. */
  importTimeout: number;
  /** Operations that run at the same time. */
  concurrency: number;
  /** Operations that may wait for one of these to end. */
  queue: number;
  /** Time that an operation waits at most. */
  queueTimeout: number;
  /** Requests that one client may make in a minute; 0 is without limit. */
  rateLimit: number;
  /** The largest question that is answered. */
  size: QuerySize;
  /** Seconds for which a cache may answer without asking us. */
  cacheSeconds: number;
  /** True where only known operations are answered. */
  safelist: boolean;
  /** Folder of known operations, beside those of the project. */
  safelistFolder: string | undefined;
  logLevel: string;
  /** Where `/metrics` is served instead of beside the other doors. */
  metrics: { host: string; port: number } | undefined;
  /** Time that requests under way get when the server is told to stop. */
  drainTimeout: number;
  /** Time for which the server counts as not ready, at most, while it runs known operations once in advance. */
  warmUp: number;
  /** True starts the engine of ad-hoc statements with the server, false with the first of them. */
  researchStart: boolean;
  /** Undefined leaves everything open. */
  access: AccessConfig | undefined;
}

type Values = z.infer<z.ZodObject<typeof serviceVariables>>;

/** The variables as the server uses them. */
export function serviceConfig(values: Values): ServiceConfig {
  return {
    corsOrigins: splitList(values.CORS_ORIGINS).map(asBrowsersWrite),
    allowedHosts: splitList(values.ALLOWED_HOSTS).map(domainToASCII),
    trustProxy: values.TRUST_PROXY,
    bodyLimit: values.BODY_LIMIT,
    headersTimeout: values.HEADERS_TIMEOUT * 1000,
    requestTimeout: values.REQUEST_TIMEOUT * 1000,
    statementTimeout: values.STATEMENT_TIMEOUT * 1000,
    importTimeout: values.IMPORT_TIMEOUT * 1000,
    concurrency: values.CONCURRENCY,
    queue: values.QUEUE,
    queueTimeout: values.QUEUE_TIMEOUT * 1000,
    rateLimit: values.RATE_LIMIT,
    size: {
      depth: values.MAX_DEPTH,
      lists: values.MAX_LISTS,
      aliases: values.MAX_ALIASES,
      rootFields: values.MAX_ROOT_FIELDS,
      objects: values.MAX_OBJECTS,
    },
    cacheSeconds: values.CACHE_SECONDS,
    safelist: values.SAFELIST === 'on',
    safelistFolder: values.SAFELIST_FOLDER === undefined ? undefined : resolve(values.SAFELIST_FOLDER),
    logLevel: values.LOG_LEVEL,
    metrics: hostAndPort(values.METRICS_ADDRESS),
    drainTimeout: values.DRAIN_TIMEOUT * 1000,
    warmUp: values.WARM_UP * 1000,
    researchStart: values.RESEARCH_START === 'with-server',
    access: accessConfig(values),
  };
}

/** An origin in small letters and without the port that its scheme implies. */
function asBrowsersWrite(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).origin : origin;
}

function accessConfig(values: Values): AccessConfig | undefined {
  if (values.AUTH_JWKS === undefined) {
    if (values.AUTH_READING === 'open') return undefined;
    throw badUserInput(
      'AUTH_JWKS: expected the address or file of a key set, since AUTH_READING is token; found none.',
    );
  }
  return {
    keys: values.AUTH_JWKS,
    issuer: values.AUTH_ISSUER,
    audience: values.AUTH_AUDIENCE,
    tokenForReading: values.AUTH_READING === 'token',
    rolesClaim: values.AUTH_ROLES_CLAIM,
    cypherRole: values.AUTH_CYPHER_ROLE,
  };
}

function hostAndPort(address: string | undefined): ServiceConfig['metrics'] {
  if (address === undefined) return undefined;
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replaceAll(/[[\]]/g, '');
  return { host, port: Number(address.slice(colon + 1)) };
}

/** What holds where the environment says nothing. */
export const defaultService: ServiceConfig = serviceConfig(z.object(serviceVariables).parse({}));
