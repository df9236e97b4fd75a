import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createSheetRenderer,
  type SheetRenderer,
  type SheetRendererOptions,
} from '../../../integrations/sheet-renderer/sheet-renderer.ts';
import { aSheet } from '../../support/sheets.ts';

const program = new URL('./crashes-once.mjs', import.meta.url);
let folder: string;
let renderer: SheetRenderer | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  process.env.CRASHED_FILE = join(folder, 'crashed');
});
afterEach(async () => {
  await renderer?.close();
  delete process.env.CRASHED_FILE;
  rmSync(folder, { recursive: true });
});

function aRenderer(options: SheetRendererOptions = { program }): SheetRenderer {
  renderer = createSheetRenderer(options);
  return renderer;
}

const about = (subject: string) => aSheet({ subject });
const textOf = ({ pdf }: { pdf: Uint8Array }) => new TextDecoder().decode(pdf);

describe('a renderer whose thread crashes', () => {
  it('draws the sheet in another thread, and those that waited after it', async () => {
    const { render } = aRenderer();
    const drawn = await Promise.all(['one', 'two', 'three'].map((subject) => render(about(subject))));
    expect(drawn.map(textOf)).toEqual(['one', 'two', 'three']);
  });

  it('gives a sheet up after the second crash, says so, and draws the next one', async () => {
    const { render } = aRenderer();
    await expect(render(about('always'))).rejects.toThrow(
      'CA-2026-0001 / 5 could not be drawn: its thread stopped, it ended with code 7.',
    );
    await render(about('next'));
    expect(textOf(await render(about('next')))).toBe('next');
  });

  it('treats a sheet that takes too long as a crash', async () => {
    const { render } = aRenderer({ program, timeout: 200 });
    await expect(render(about('never answers'))).rejects.toThrow('it took longer than 200 ms');
  });
});

describe('a renderer', () => {
  it('says why a sheet cannot be drawn, without trying again', async () => {
    await expect(aRenderer().render(about('cannot be drawn'))).rejects.toThrow('could not be drawn: no such font');
  });

  it('rejects what it has not drawn when it is closed, and what comes later', async () => {
    const { render, close } = aRenderer();
    const waiting = [render(about('never answers')), render(about('behind it'))];
    const answers = Promise.allSettled(waiting);
    await close();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(render(about('later'))).rejects.toThrow('closed');
  });

  it('draws off the main thread, which goes on with its own work meanwhile', async () => {
    let turns = 0;
    let drawn = false;
    const drawing = aRenderer({})
      .render(aSheet())
      .finally(() => {
        drawn = true;
      });
    while (!drawn) {
      turns += 1;
      await new Promise((next) => setImmediate(next));
    }
    await drawing;
    expect(turns).toBeGreaterThan(100);
  });
});
