/** Viewers unpack an image whole: one of more pixels than this is a bomb and no scan (an A3 page at 600 dpi has 70 million). */
const mostPixels = 200_000_000;

/** Whether a PNG's chunks run whole from its header to its end, with nothing after it (https://www.w3.org/TR/png-3/#5DataRep). */
export function isSoundPng(content: Buffer): boolean {
  let at = 8;
  for (let chunk = 0; at + 12 <= content.length; chunk += 1) {
    const size = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    if (
      chunk === 0 &&
      (type !== 'IHDR' || size !== 13 || !fits(content.readUInt32BE(at + 8), content.readUInt32BE(at + 12)))
    ) {
      return false;
    }
    at += 12 + size;
    if (type === 'IEND') return at === content.length;
  }
  return false;
}

/** Whether a JPEG's segments are whole, up to its picture and the end of it (ITU T.81, annex B). Cameras may add their own after that. */
export function isSoundJpeg(content: Buffer): boolean {
  let at = 2;
  let framed = false;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const size = content.readUInt16BE(at + 2);
    if (isFrame(marker)) {
      if (at + 9 > content.length || !fits(content.readUInt16BE(at + 7), content.readUInt16BE(at + 5))) return false;
      framed = true;
    }
    at += 2 + size;
    if (marker === 0xda) return framed && content.indexOf(Buffer.from([0xff, 0xd9]), at) !== -1;
  }
  return false;
}

/** Whether the file would also open as a ZIP: one thing to us and another to whoever opens it. */
export function endsAsZip(content: Buffer): boolean {
  const tail = content.subarray(-(22 + 0xffff));
  for (let at = tail.indexOf(endOfZip); at !== -1; at = tail.indexOf(endOfZip, at + 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
  }
  return false;
}

const endOfZip = Buffer.from('PK\x05\x06', 'latin1');

// C4, C8 and CC are tables and an extension, not frames.
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const fits = (width: number, height: number) => width > 0 && height > 0 && width * height <= mostPixels;
