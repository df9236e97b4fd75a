/** What can be looked for as somebody types. */
const searches = ['companies', 'countries', 'people', 'deals', 'products'] as const;
export type Search = (typeof searches)[number];

/** The name under which Teams asks for what is looked for: `search deals f-12`, with the form that it is in. */
export const datasetOf = (search: Search, form: string | null): string =>
  `search ${search}${form === null ? '' : ` ${form}`}`;

/** Which search a dataset is; null when none of ours. */
export function readSearch(dataset: string): Search | null {
  const [name, search] = dataset.split(' ');
  return name === 'search' ? (searches.find((one) => one === search) ?? null) : null;
}

/** The id of the form that is searched in; null outside of one. */
export const readSearchForm = (dataset: string): string | null =>
  readSearch(dataset) === null ? null : dataset.split(' ').slice(2).join(' ') || null;
