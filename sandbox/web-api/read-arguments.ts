import type { Request } from 'express';
import { type JsonObject, parseObject } from '../json.ts';

/** The arguments of a call, from the query and the form or JSON body; undefined when the body cannot be read. */
export function readArguments(request: Request): JsonObject | undefined {
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  const query = Object.fromEntries(new URLSearchParams(request.url.split('?')[1] ?? ''));
  if (body === '') return query;
  if (request.is('application/json')) {
    const parsed = parseObject(body);
    return parsed ? { ...query, ...parsed } : undefined;
  }
  return { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
}

/** The token of a call: from the header, else from the `token` argument. */
export function readToken(request: Request, args: JsonObject): string | undefined {
  const [, bearer] = /^Bearer\s+(\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  return bearer ?? (typeof args.token === 'string' ? args.token : undefined);
}
