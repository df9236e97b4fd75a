/** A size in bytes as the product's cards say it too, never in single bytes: `184 KB`, `1.2 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const [kilobytes, megabytes] = locale.startsWith('ru') ? ['КБ', 'МБ'] : ['KB', 'MB'];
  const whole = Math.max(1, Math.round(bytes / 1024));
  if (whole < 1000) return `${whole} ${kilobytes}`;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return `${number} ${megabytes}`;
}
