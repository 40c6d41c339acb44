import { Computed, type FieldDecorator } from '../../plan/declare/decorators.js';
import type { Connection } from '../../plan/declare/mapping.js';
import { type } from '../../plan/declare/registry.js';
import { ParticipationsArguments } from './participation.arguments.js';

/** A field that lists participations. */
export function Participations(from: Connection, description: string): FieldDecorator {
  return Computed(() => type('ParticipationConnection'), {
    from,
    takes: ParticipationsArguments,
    description,
  });
}
