// The graph of the project as @neo4j/graphql is told of it: what the questions need. Things bear the label Entity besides
// their own, so that they are found by the one index on ids; keys of order are strings, so that they can be compared.

const thing = `
  id: String!
  displayLangs: [String!]
  displayNames: [String!]`;

/** Who took part in what, and the index of topics that the project keeps for its pages. */
const participations = `
type Participation @node {
  id: String!
  role: String!
  status: String!
  order: String!
  actor: [Entity!]! @relationship(type: "BY", direction: OUT)
  person: [Person!]! @relationship(type: "BY", direction: OUT)
  event: [Event!]! @relationship(type: "AT", direction: OUT)
  office: [Position!]! @relationship(type: "IN_OFFICE", direction: OUT, properties: "InOffice")
  about: [Topic!]! @relationship(type: "ABOUT", direction: OUT, properties: "About")
  under: [Topic!]! @relationship(type: "UNDER", direction: OUT, properties: "Under")
  claims: [Claim!]! @relationship(type: "SUPPORTS", direction: IN)
}
type InOffice @relationshipProperties { chosen: Boolean! }
type About @relationshipProperties { basis: String! }
type Under @relationshipProperties {
  topic: String!
  country: String!
  order: String!
  pid: String!
  basis: String!
  bases: [String!]!
}
type Topic @node(labels: ["Entity", "Topic"]) { ${thing}
  participations: [Participation!]! @relationship(type: "UNDER", direction: IN, properties: "Under")
}
type Position @node {
  id: String!
  title: String
  from: String
  to: String
  asOf: [String!]
  body: [Entity!]! @relationship(type: "IN", direction: OUT)
}`;

const things = `
type Entity @node { ${thing}
  positions: [Position!]! @relationship(type: "HELD_BY", direction: IN)
  mentions: Int! @cypher(statement: "RETURN COUNT { (this)<-[:MENTIONS]-() } AS mentions", columnName: "mentions")
}
type Person @node(labels: ["Entity", "Person"]) @plural(value: "people") { ${thing}
  positions: [Position!]! @relationship(type: "HELD_BY", direction: IN)
  participations: [Participation!]! @relationship(type: "BY", direction: IN)
}
type Event @node(labels: ["Event"]) { ${thing}
  date: String
  order: String!
  place: [Place!]! @relationship(type: "HELD_IN", direction: OUT, properties: "HeldIn")
  agenda: [Topic!]! @relationship(type: "ON_AGENDA", direction: OUT, properties: "OnAgenda")
  participations: [Participation!]! @relationship(type: "AT", direction: IN)
  discussed: [Entity!]! @relationship(type: "DISCUSSED", direction: OUT, properties: "Discussed")
  documents: [Document!]! @relationship(type: "MENTIONS", direction: IN)
}
type HeldIn @relationshipProperties { chosen: Boolean }
type OnAgenda @relationshipProperties { topic: String! order: String! }
type Discussed @relationshipProperties { rank: Int }
type Place @node(labels: ["Place"]) { ${thing} }
type Priority @node(labels: ["Entity", "Priority"]) @plural(value: "priorities") { ${thing}
  continues: [Priority!]! @relationship(type: "CONTINUES", direction: OUT)
}`;

/** What documents state. Which names a document prints for the ends of a fact depends on two things at once: by statement. */
const sources = `
type Document @node(labels: ["Entity", "Document"]) {
  id: String!
  title: String!
  url: String
  order: String!
  earliest: String
}
type Claim @node {
  id: String!
  locator: String
  document: [Document!]! @relationship(type: "STATES", direction: IN)
  printed: [Printed!]! @cypher(
    statement: """
    MATCH (this)<-[:STATES]-(d:Document)
    MATCH (this)-[:CONCERNS]->(m:Entity)<-[r:MENTIONS]-(d)
    WITH r, m ORDER BY m.id
    RETURN {names: r.names, langs: r.langs} AS printed
    """
    columnName: "printed"
  )
}
type Printed { names: [String!]! langs: [String!]! }
type Name @node {
  id: String!
  text: String!
  lang: String!
  kind: String!
  bearer: [Entity!]! @relationship(type: "NAMES", direction: OUT)
}`;

/** What it cannot ask of itself: groups, and a search that hands its limit to the index. */
const statements = `
type YearCount { year: String! count: Int! }
type Query {
  namesLike(query: String!, names: Int!): [Name!]! @cypher(
    statement: "CALL db.index.fulltext.queryNodes('name_text', $query, {limit: toInteger($names)}) YIELD node RETURN node"
    columnName: "node"
  )
  participationsByYear(topic: String!, bases: [String!]!): [YearCount!]! @cypher(
    statement: """
    MATCH ()-[u:UNDER]->()
    WHERE u.topic = $topic AND u.order IS NOT NULL AND u.pid IS NOT NULL AND any(one IN u.bases WHERE one IN $bases)
    WITH left(u.order, 4) AS year, count(*) AS count ORDER BY year
    RETURN {year: year, count: count} AS row
    """
    columnName: "row"
  )
}`;

export const typeDefs = [participations, things, sources, statements].join('\n');
