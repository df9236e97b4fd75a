import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { documentEndings } from '../../../flows/documents.ts';
import { inspectFile } from '../../../models/files/inspect.ts';
import { aDocx, aJpeg, aPdf, aPng, aSignature, packedObjects, plainContentTypes } from '../../support/sample-files.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const pem = (label: string, der: Buffer) =>
  Buffer.from(`-----BEGIN ${label}-----\n${der.toString('base64')}\n-----END ${label}-----\n`);

describe('a file that is taken', () => {
  it.each<[string, Buffer, string]>([
    ['charter.pdf', aPdf(), 'application/pdf'],
    ['packed.pdf', aPdf(packedObjects('5 0 <</Type/Font>>')), 'application/pdf'],
    ['scan.JPG', aJpeg(), 'image/jpeg'],
    ['scan.png', aPng(), 'image/png'],
    ['letter.docx', aDocx(), docxType],
    ['contract.pdf.p7s', aSignature(), 'application/pkcs7-signature'],
    ['contract.sig', pem('PKCS7', aSignature()), 'application/pkcs7-signature'],
  ])('%s', async (name, bytes, type) => {
    expect(await inspectFile(name, bytes)).toEqual({ ok: true, name, type });
  });

  it('may have any of the endings that forms offer', async () => {
    const samples = {
      pdf: aPdf(),
      docx: aDocx(),
      jpg: aJpeg(),
      jpeg: aJpeg(),
      png: aPng(),
      p7s: aSignature(),
      sig: aSignature(),
    };
    for (const ending of documentEndings) {
      expect(await inspectFile(`a.${ending}`, samples[ending])).toMatchObject({ ok: true });
    }
  });

  it('gets an ending when its name has none', async () => {
    expect(await inspectFile('scan', aPng())).toMatchObject({ name: 'scan.png' });
  });
});

describe('a file that is refused', () => {
  it.each<[string, string, Buffer, string]>([
    ['nothing in it', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['more than 25 MB', 'a.pdf', Buffer.alloc(25 * 1024 * 1024 + 1), 'too large'],
    [
      'a program called a PDF',
      'invoice.pdf',
      Buffer.from('MZ\x90\x00 This program cannot be run'),
      'not what its name says',
    ],
    ['a program', 'setup.exe', Buffer.from('MZ\x90\x00'), 'type not allowed'],
    ['a PDF called a picture', 'scan.png', aPdf(), 'not what its name says'],
    ['a picture whose real ending comes last', 'charter.pdf.png', aPdf(), 'not what its name says'],
    ['a text', 'notes.txt', Buffer.from('hello'), 'type not allowed'],
    ['a web page', 'page.html', Buffer.from('<html><script>alert(1)</script>'), 'type not allowed'],
  ])('%s', async (_, name, bytes, why) => {
    expect(await inspectFile(name, bytes)).toEqual({ ok: false, why });
  });
});

describe('a PDF', () => {
  it.each<[string, Buffer]>([
    ['with JavaScript', aPdf('4 0 obj\n<</S/JavaScript/JS(app.alert\\(1\\))>>\nendobj')],
    ['with JavaScript under an escaped name', aPdf('4 0 obj\n<</S /J#61vaScript>>\nendobj')],
    ['that starts a program', aPdf('4 0 obj\n<</S /Launch /F (cmd.exe)>>\nendobj')],
    ['that carries a file', aPdf('4 0 obj\n<</Type/EmbeddedFile>>\nendobj')],
    ['with JavaScript packed away', aPdf(packedObjects('5 0 <</S/JavaScript>>'))],
    [
      'with JavaScript packed away under an escaped name',
      aPdf(packedObjects('5 0 <</S/JavaScript>>').replace('/ObjStm', '/Obj#53tm')),
    ],
    ['with objects that cannot be unpacked', aPdf('3 0 obj\n<</Type/ObjStm>>\nstream\nnot packed\nendstream\nendobj')],
    ['whose objects unpack to a bomb', aPdf(packedObjects(Buffer.alloc(80 * 1024 * 1024)))],
    ['that names one object stream over and over', aPdf('/ObjStm '.repeat(200) + packedObjects('5 0 <<>>'))],
    ['that is encrypted', aPdf('4 0 obj\n<</Encrypt 9 0 R>>\nendobj')],
  ])('%s is refused', async (_, bytes) => {
    expect(await inspectFile('a.pdf', bytes)).toEqual({ ok: false, why: 'type not allowed' });
  });

  it('may mention a longer name', async () => {
    expect(await inspectFile('a.pdf', aPdf('4 0 obj\n<</LaunchPad 1>>\nendobj'))).toMatchObject({ ok: true });
  });

  it('that was cut off is refused', async () => {
    expect(await inspectFile('a.pdf', aPdf().subarray(0, -20))).toEqual({ ok: false, why: 'not what its name says' });
  });

  it('that is also a ZIP is refused, even when it ends like a PDF', async () => {
    const comment = Buffer.from('\n%%EOF');
    const zip = aDocx();
    zip.writeUInt16LE(comment.length, zip.length - 2);
    const both = Buffer.concat([aPdf(), zip, comment]);
    expect(await inspectFile('a.pdf', both)).toEqual({ ok: false, why: 'type not allowed' });
  });
});

describe('a DOCX', () => {
  it.each<[string, string, Buffer, string]>([
    ['with a macro', 'a.docx', aDocx({ 'word/vbaProject.bin': 'macro' }), 'type not allowed'],
    [
      'with a macro under another name',
      'a.docx',
      aDocx({
        '[Content_Types].xml': `${plainContentTypes}<Default Extension="dat" ContentType="application/vnd.ms-office.vbaProject"/>`,
      }),
      'type not allowed',
    ],
    ['called docm', 'a.docm', aDocx(), 'type not allowed'],
    ['that says it unpacks to 4 GB', 'a.docx', aDocx({ 'word/media/a.bin': 4_000_000_000 }), 'type not allowed'],
    [
      'whose list of types is a bomb',
      'a.docx',
      aDocx({ '[Content_Types].xml': ' '.repeat(40_000_000) }),
      'not what its name says',
    ],
    ['that was cut off', 'a.docx', aDocx().subarray(0, -30), 'not what its name says'],
    ['with something after its end', 'a.docx', Buffer.concat([aDocx(), Buffer.from('more')]), 'not what its name says'],
  ])('%s is refused', async (_, name, bytes, why) => {
    expect(await inspectFile(name, bytes)).toEqual({ ok: false, why });
  });

  it('is not every ZIP', async () => {
    const renamed = aDocx().toString('latin1').replaceAll('word/document.xml', 'word/anything.xml');
    const zip = Buffer.from(renamed, 'latin1');
    expect(await inspectFile('a.docx', zip)).toEqual({ ok: false, why: 'type not allowed' });
  });
});

describe('a picture or signature', () => {
  it.each<[string, string, Buffer]>([
    ['a PNG that was cut off', 'a.png', aPng().subarray(0, -6)],
    ['a PNG with something after it', 'a.png', Buffer.concat([aPng(), Buffer.from('more')])],
    ['a PNG of ten billion pixels', 'a.png', aPng(100_000, 100_000)],
    ['a JPEG that was cut off', 'a.jpg', aJpeg().subarray(0, -4)],
    ['a signature that was cut off', 'a.p7s', aSignature().subarray(0, -1)],
    ['a key called a signature', 'a.sig', pem('PRIVATE KEY', aSignature())],
  ])('%s is refused', async (_, name, bytes) => {
    expect(await inspectFile(name, bytes)).toEqual({ ok: false, why: 'not what its name says' });
  });

  it('that also opens as a ZIP is refused', async () => {
    expect(await inspectFile('a.jpg', Buffer.concat([aJpeg(), aDocx()]))).toEqual({
      ok: false,
      why: 'type not allowed',
    });
  });
});

it('never throws, whatever is broken', async () => {
  const samples = [aPdf(packedObjects('5 0 <<>>')), aPng(), aJpeg(), aDocx(), aSignature()];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...samples), fc.nat(), fc.nat(255), fc.nat(), async (sample, where, byte, cut) => {
      const broken = Buffer.from(sample.subarray(0, 1 + (cut % sample.length)));
      broken[where % broken.length] = byte;
      await inspectFile('a.pdf', broken);
      await inspectFile('a.docx', broken);
    }),
    { numRuns: 500 },
  );
});
