import { crc32, deflateSync } from 'node:zlib';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

const ink: Pixel = [0x1f, 0x3a, 0x4d, 255];
const white: Pixel = [255, 255, 255, 255];
const clear: Pixel = [255, 255, 255, 0];

/** The app's icon in colour, 192 by 192 pixels. */
export const colorIcon = (): Buffer => png(192, (x, y) => (isTick(x, y) ? white : ink));

/** The white outline on nothing, 32 by 32 pixels. */
export const outlineIcon = (): Buffer => png(32, (x, y) => (isTick(x, y) ? white : clear));

/** Two strokes of a tick, in a square from 0 to 1. */
function isTick(x: number, y: number): boolean {
  return near(x, y, [0.24, 0.54], [0.43, 0.72]) || near(x, y, [0.43, 0.72], [0.77, 0.32]);
}

const half = 0.055;

function near(x: number, y: number, [ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= half;
}

/** A square PNG with colours and transparency (https://www.w3.org/TR/png-3/). */
function png(side: number, colourAt: (x: number, y: number) => Pixel): Buffer {
  const rows = Array.from({ length: side }, (_row, y) => [
    0,
    ...Array.from({ length: side }, (_column, x) => colourAt((x + 0.5) / side, (y + 0.5) / side)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
