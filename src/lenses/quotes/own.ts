/** What a reference names is what somebody typed: only a key of the record itself is found, never what every object has ("constructor"). */
export const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined => (Object.hasOwn(record, key) ? record[key] : undefined)
