/** A small valid dossier in which each mistake of the tests is made by one replacement. */
export const validText = `dossier: 1
document:
  id: seminar
  title: Séminaire douanier à Anvers
  language: fr
  publisher: Douanes et Accises
  url: https://example.org/seminaire
  published: 2024-05-17
  retrieved: 2026-11-22
  extent: full

places:
  - id: place:antwerp
    name:
      fr: Anvers
    at: p1
  - id: place:vestar-antwerp
    name:
      fr: Vestar
    kind: venue
    within: place:antwerp
    at: p2

organisations:
  - id: organisation:be-customs
    name:
      fr: Douanes et Accises
    label:
      en: Belgian customs
    kind: customs
    place: place:be
    at: p1
  - id: organisation:be-mof
    label:
      en: Ministry of Finance
    implied: true
    kind: ministry

people:
  - id: person:ine-van-wymersch
    name:
      fr: Ine Van Wymersch
    positions:
      - title: commissaire nationale aux drogues
        organisation: organisation:be-mof
        from: 2023-02
        asOf: 2024-05-17
    at: p3

events:
  - id: event:seminar
    name:
      fr: séminaire douanier
    aliases:
      - text: HLS
        lang: en
    kind: high-level-seminar
    date: 2024-05-23/2024-05-24
    place: place:vestar-antwerp
    ordinal: 3
    status: planned
    at: h,p1
  - id: event:press
    name:
      fr: moment presse
    kind: press-event
    date: 2024-05-23
    time: 09:30/11:30
    partOf: event:seminar
    at: p2-p4

participations:
  - who: organisation:be-customs
    event: event:seminar
    role: host
    at: p1
  - who:
      - person:ine-van-wymersch
      - organisation:be-mof
    event: event:seminar
    role: speaker
    about:
      - topic: threat:drug-trafficking
        basis: inferred
        why: office held
      - initiative:ports
    at: p3

threats:
  - id: threat:fentanyl
    name:
      fr: fentanyl
    broader:
      - threat:synthetic-drugs
    at: p5

initiatives:
  - id: initiative:ports
    name:
      fr: Alliance des ports
    kind: alliance
    at: p5
  - id: initiative:ships
    label:
      en: ships
    kind: proposal
    at: p5

relations:
  - type: discussed
    from: event:seminar
    to: threat:fentanyl
    rank: 1
    at: p5
  - type: cooperatesWith
    from: organisation:be-customs
    to: organisation:be-mof
    at: p5

counts:
  - of: event:seminar
    what: member-states
    value: 27
    outOf: 27
    at: p1
`;

/** The valid text with one replacement; fails if there is nothing to replace, so that no mistake is left untested. */
export function changed(find: string, replacement: string): string {
  if (!validText.includes(find)) throw new Error(`The valid dossier has no ${JSON.stringify(find)}`);
  return validText.replace(find, () => replacement);
}
