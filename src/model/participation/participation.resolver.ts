import { Resolver } from 'type-graphql';
import { type } from '../../plan/declare/registry.js';
import { RootField } from '../entity/root-field.js';
import { ParticipationsArguments } from './participation.arguments.js';
import { participations } from './participation.pages.js';

@Resolver()
export class ParticipationResolver {
  @RootField(() => type('ParticipationConnection'), {
    from: participations,
    takes: ParticipationsArguments,
    description: 'Who did what where, on what threat, in which capacity, and how we know: the latest first.',
  })
  participations: unknown;
}
