/** Where and by whom something was done in Slack. */
interface Done {
  tenant: string;
  user: string;
}

/**
 * Delivery ids: platform, tenant, person, message or view, action, and Slack's own time. Slack's repetitions of one happening have the
 * same id, so an approval knows it again.
 */
export function actionDelivery(done: Done & { container: string; action: string; at: string }): string {
  return ['slack', done.tenant, done.user, done.container, done.action, done.at].join(':');
}

/** A view is taken once: after errors at its fields it is the same submission, tried again. */
export function formDelivery(done: Done & { view: string }): string {
  return ['slack', done.tenant, done.user, done.view, 'submitted'].join(':');
}

/** Each file of a message is a happening of its own. */
export function fileDelivery(done: Done & { channel: string; message: string; file: string }): string {
  return ['slack', done.tenant, done.user, `${done.channel}/${done.message}`, 'file', done.file].join(':');
}
