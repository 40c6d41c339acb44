import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** What CHANGELOG.md asks for: `Since 2027-01-15, until 2027-04-15: use key.` */
const form = /^Since (\d{4})-(\d\d)-(\d\d), until (\d{4})-(\d\d)-(\d\d): use .+\.$/;

/** All that is deprecated, by where it stands, each with its reason. */
function deprecatedIn(schema: GraphQLSchema): [where: string, reason: string][] {
  const found: [string, string | null | undefined][] = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isEnumType(type))
      return type.getValues().map((one) => [`${type.name}.${one.name}`, one.deprecationReason]);
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((one) => [
        `${type.name}.${one.name}`,
        one.deprecationReason,
      ]);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((one) => [
      [`${type.name}.${one.name}`, one.deprecationReason] as [string, string | null | undefined],
      ...one.args.map(
        (arg) =>
          [`${type.name}.${one.name}(${arg.name})`, arg.deprecationReason] as [
            string,
            string | null | undefined,
          ],
      ),
    ]);
  });
  return found.flatMap(([where, reason]) => (reason ? [[where, reason] as [string, string]] : []));
}

/** Where a schema deprecates something otherwise than CHANGELOG.md promises, a sentence each. */
export function brokenPromises(schema: GraphQLSchema, changes: string): string[] {
  return deprecatedIn(schema).flatMap(([where, reason]) => {
    const [, ...parts] = form.exec(reason) ?? [];
    const [year = 0, month = 0, day = 0, ...until] = parts.map(Number);
    const [untilYear = 0, untilMonth = 0, untilDay = 0] = until;
    if (parts.length === 0) return [`${where}: the reason has another form: ${reason}`];
    // In calendar months, so that the last days of a month need no rule of their own.
    const months = (untilYear - year) * 12 + untilMonth - month - (untilDay < day ? 1 : 0);
    return [
      ...(months < 3 ? [`${where}: less than three months`] : []),
      ...(changes.includes(`\`${where}\``) ? [] : [`${where}: not listed in CHANGELOG.md`]),
    ];
  });
}
