const longest = 120;

/**
 * A name that is safe to show, to store and to download under: the last part of a path, without control characters, without characters that
 * turn the reading direction (`fdp.exe` shown as `exe.pdf`), 120 characters at most with its ending kept.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return shortened(plain === '' ? 'file' : plain);
}

/** The ending of a name in lower case without its dot; '' when it has none. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : `.${extension}`;
  return `${letters
    .slice(0, longest - ending.length - 1)
    .join('')
    .trimEnd()}…${ending}`;
}
