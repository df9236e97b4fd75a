const rules = new Intl.PluralRules('ru');

/** A number with its noun: `1 голос`, `3 голоса`, `5 голосов`. */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}
