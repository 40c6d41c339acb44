/** What stands before the colon of an id, which is the kind of the thing: `person` of `person:ine-van-wymersch`. */
export function kindPartOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}
