import fc from 'fast-check';
import type { Field, Form } from '../../../cards/form.ts';
import { anyHostile, anyPart } from './any-card.ts';

const anyOption = fc.record({ value: fc.oneof(fc.constant('accounts, audited 100%2C'), fc.uuid()), label: anyHostile });
const named = { part: fc.constant('field' as const), label: anyHostile, hint: anyHostile, optional: fc.boolean() };

const anyField = (name: string): fc.Arbitrary<Field> => {
  const given = { ...named, name: fc.constant(name) };
  return fc.oneof(
    fc.record({
      ...given,
      field: fc.constantFrom('line' as const, 'paragraph' as const),
      max: fc.integer({ min: 1, max: 3_000 }),
      value: anyHostile,
      placeholder: anyHostile,
    }),
    fc.record({ ...given, field: fc.constant('email' as const), value: anyHostile }),
    fc.record({
      ...given,
      field: fc.constant('choice' as const),
      options: fc.uniqueArray(anyOption, { minLength: 1, maxLength: 120, selector: ({ value }) => value }),
      redraws: fc.boolean(),
    }),
    fc.record({
      ...given,
      field: fc.constant('search' as const),
      search: fc.constantFrom('companies' as const, 'people' as const),
      value: anyOption,
      redraws: fc.boolean(),
    }),
    fc.record({
      ...given,
      field: fc.constant('search several' as const),
      search: fc.constant('products' as const),
      values: fc.uniqueArray(anyOption, { maxLength: 8, selector: ({ value }) => value }),
    }),
    fc.record({ ...given, field: fc.constant('day' as const), value: fc.constantFrom('2026-11-24', 'soon', '') }),
    fc.record({ ...given, field: fc.constant('file' as const), endings: fc.constant(['pdf']) }),
    fc.record({
      ...given,
      field: fc.constant('checks' as const),
      options: fc.uniqueArray(anyOption, { minLength: 1, maxLength: 10, selector: ({ value }) => value }),
      values: fc.constant(['accounts, audited 100%2C']),
    }),
  );
};

/** Up to twelve fields, with parts of cards between them. */
export const anyForm: fc.Arbitrary<Form> = fc.array(fc.option(anyPart, { freq: 2 }), { maxLength: 12 }).chain((parts) =>
  fc.record({
    name: fc.constant('ask' as const),
    title: anyHostile,
    submit: fc.constantFrom('Send', ''),
    close: fc.constant('Cancel'),
    about: fc.constant({ approval: 'a1', filled: '2' }),
    parts: fc.tuple(...parts.map((part, place) => (part ? fc.constant(part) : anyField(`field ${place}`)))),
  }),
);
