import type { ErrorRequestHandler, Request, Response } from 'express';
import { UnreadableForm } from './read-form.ts';

type Sorry = (status: number, why: 'unreadable' | 'broken') => (request: Request, response: Response) => void;

/** Answers in words where a request to a page could not be read, or broke something; `failed` hears what is ours to mend. */
export function onBrokenPage(sorry: Sorry, failed: (error: unknown) => void): ErrorRequestHandler {
  return (error, request, response, _next) => {
    if (response.headersSent) return void response.destroy();
    // What is left of a body is not waited for.
    response.set('Connection', 'close');
    // Paths that are no paths come from Express with a status of their own.
    if (error instanceof UnreadableForm || statusOf(error) === 400) return sorry(400, 'unreadable')(request, response);
    failed(error);
    sorry(503, 'broken')(request, response);
  };
}

const statusOf = (error: unknown) => (error instanceof Error && 'status' in error ? error.status : undefined);
