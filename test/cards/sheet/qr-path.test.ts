import { describe, expect, it } from '@jest/globals';
import QRCode from 'qrcode';
import { qrPath } from '../../../cards/sheet/qr-path.ts';

describe("the QR code's path", () => {
  it('covers exactly the dark modules', () => {
    const url = 'https://countersign.aurora-logistics.example/sheets/3mX9rPq2LkT7vWcY5bHd8Q';
    const { path, size } = qrPath(url);
    const dark = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let step = 0; step < Number(width); step += 1) dark.add(`${Number(x) + step},${y}`);
    }
    const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
    expect(modules.size).toBe(size);
    for (let y = 0; y < size; y += 1) {
      for (let x = 0; x < size; x += 1) expect(dark.has(`${x},${y}`)).toBe(Boolean(modules.get(y, x)));
    }
  });
});
