/**
 * Who may use a route.
 *
 * - `open`: anybody.
 * - `reading`: anybody; where reading needs a token, only callers with a valid one. A bad token is refused everywhere.
 *   A field that needs a role, such as `cypher`, checks it behind such a route (access.ts).
 * - `operation`: whoever runs the server. Where reading needs a token it is closed, except at an address of its own.
 */
export type Passage = 'open' | 'reading' | 'operation';

/** One line of the table: all that is decided by the route which a request matched. */
export interface Door {
  /** The route, in the words of the router. */
  path: string;
  /** Every other method is refused with these, by status 405. */
  methods: readonly ('GET' | 'HEAD' | 'POST')[];
  pass: Passage;
  /** Whether the request must name a host that is ours. */
  asksHost: boolean;
  /** What determines the answer to a GET, beside its address and `shapedBy`: the ETag is made from it. */
  dependsOn: 'data' | 'program' | 'nothing';
  /**
   * Request headers that shape the answer: they are part of its tag and stand in `Vary` (dependence.ts). That a token
   * decides whether there is an answer follows from `pass`, and that each may come compressed holds everywhere.
   */
  shapedBy: readonly string[];
  /** Whether a request counts against `RATE_LIMIT`. */
  counted: boolean;
  /** The form of errors: as errors of GraphQL, or in plain text. */
  errors: 'graphql' | 'text';
  /** What is behind it, in a few words, for pages that list the doors; not listed if absent. */
  about?: string;
  /** Whom a list of doors shows it to. */
  shownTo?: 'people' | 'programs';
  /** An address that leads here, where `path` has blanks. */
  example?: string;
}

/** The default of a route: it is for reading, by GET and HEAD. */
const shut = {
  methods: ['GET', 'HEAD'],
  pass: 'reading',
  asksHost: true,
  dependsOn: 'nothing',
  shapedBy: [],
  counted: true,
  errors: 'text',
} as const;
const open = { ...shut, pass: 'open' } as const;
const probe = { ...open, asksHost: false, counted: false, shownTo: 'programs' } as const;

/**
 * Every door of the server. A route that no line describes stops the start (door-routes.ts), and no guard compares
 * the text of an address, since one address has many spellings, which the router resolves.
 */
export const doors: readonly Door[] = [
  { ...open, path: '/', about: 'the front page', shownTo: 'people' },
  { ...open, path: '/home.css' },
  { ...open, path: '/favicon.svg' },
  { ...open, path: '/playground', about: 'ready questions to ask and change', shownTo: 'people' },
  { ...open, path: '/playground/' },
  { ...open, path: '/playground/tabs.json' },
  { ...open, path: '/playground/*', example: '/playground/index.html' },
  {
    ...shut,
    path: '/export',
    about: 'the formats in which the graph can be downloaded',
    shownTo: 'people',
  },
  { ...shut, path: '/export/:format', dependsOn: 'data', example: '/export/nodes.csv' },
  {
    ...shut,
    path: '/graphql',
    methods: ['GET', 'HEAD', 'POST'],
    dependsOn: 'data',
    shapedBy: ['accept', 'x-explain'],
    errors: 'graphql',
    about: 'the GraphQL API, by POST',
    shownTo: 'programs',
  },
  {
    ...open,
    path: '/schema.graphql',
    dependsOn: 'program',
    about: 'its schema as text, every field described',
    shownTo: 'programs',
  },
  { ...probe, path: '/healthz', about: 'whether the server runs' },
  { ...probe, path: '/readyz', about: 'whether the database answers' },
  {
    ...shut,
    path: '/metrics',
    pass: 'operation',
    counted: false,
    about: 'its figures, for Prometheus',
    shownTo: 'programs',
  },
];
