import { vocabularyLists, type VocabularyList } from '../../base/model.js';
import type { Basis, Texts } from './dossier.type.js';

/** A place, threat or series that several dossiers share. */
export interface Concept {
  id: string;
  /** Our label, by language; English is always there. */
  label: Texts;
  /** Of a place or a series. */
  kind?: string;
  /** ISO 3166-1 code of a country. */
  iso?: string;
  /** The place around a place. */
  within?: string;
  /** The wider threats of a threat. */
  broader?: string[];
}

/** A value of a closed list and what it means. */
export interface Term {
  id: string;
  meaning: string;
}

export interface Role extends Term {
  group: string;
}

/** A relation type, read from - type - to. */
export interface RelationType extends Term {
  /** Kinds of entities that it may start from. */
  from: string[];
  /** Kinds of entities that it may lead to. */
  to: string[];
  /** Whether it holds both ways. */
  symmetric: boolean;
  /** Whether both ends are of one kind. */
  sameKind: boolean;
  /** The bases that it may have. */
  basis: Basis[];
}

/** The closed lists whose words stand in kinds.yaml. */
export const kindLists = vocabularyLists;
export type KindList = VocabularyList;

/** The shared concept schemes and closed lists. Lists keep the order of the files. */
export interface Vocabulary {
  places: Concept[];
  threats: Concept[];
  series: Concept[];
  roleGroups: Term[];
  roles: Role[];
  relations: RelationType[];
  kinds: Record<KindList, Term[]>;
  /** The relation types that hold both ways. */
  symmetric: ReadonlySet<string>;
  /** The content of its files. */
  data: VocabularyData;
  /** SHA-256 of the content: comments, layout and the order of keys do not matter. */
  hash: string;
  /** The place, threat or series of this id; undefined if the vocabulary lacks it. */
  concept(id: string): Concept | undefined;
  /** All wider concepts, nearest first, without the concept itself; empty for an unknown id. */
  ancestors(id: string): string[];
  /** All narrower concepts, nearest first, without the concept itself; empty for an unknown id. */
  descendants(id: string): string[];
}

/** The files of a vocabulary as they are written, and the relations of the model. */
export interface VocabularyData {
  places: { concepts: Concept[] };
  threats: { concepts: Concept[] };
  series: { concepts: Concept[] };
  roles: { groups: Term[]; concepts: Role[] };
  relations: { concepts: WrittenRelationType[] };
  kinds: Record<KindList, Record<string, string>>;
}

/** A relation type as it is written: no mark means that it holds one way, between any kinds, on any basis. */
export type WrittenRelationType = Term & Pick<RelationType, 'from' | 'to'> & Partial<RelationType>;

export type VocabularyFile = Exclude<keyof VocabularyData, 'relations'>;
