import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromBuffer } from 'file-type';
import { GridFSBucket, type GridFSFile, ObjectId } from 'mongodb';
import type { Connection } from 'mongoose';
import type { StoredFile } from '../../flows/approval.ts';
import { safeFileName } from './file-name.ts';

const day = 86_400_000;

/** Something to be stored. `claimedType` is the media type that an inspection found; without it the first bytes are looked at. */
export interface NewFile {
  name: string;
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  claimedType?: string;
}

export type Files = ReturnType<typeof createFiles>;

/**
 * Keeps files in GridFS. What `put` has answered is on a majority's disk, so an event may name it. Files that no event came to name are swept
 * after a day; the same bytes stored twice are two files.
 */
export function createFiles(connection: Connection) {
  const { db } = connection;
  if (!db) throw new Error('The database is not connected yet: connect before the files are opened.');
  const bucket = new GridFSBucket(db, { bucketName: 'files', writeConcern: { w: 'majority', journal: true } });

  return {
    async put({ name, bytes, claimedType }: NewFile): Promise<StoredFile> {
      const safeName = safeFileName(name);
      const hash = createHash('sha256');
      const upload = bucket.openUploadStream(safeName);
      let size = 0;
      let first: Uint8Array = Buffer.alloc(0);
      await pipeline(
        chunksOf(bytes),
        async function* (chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            if (first.length < 4100) first = Buffer.concat([first, chunk.subarray(0, 4100)]);
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
          const type = claimedType ?? (await typeOf(first));
          upload.options.metadata = { type, sha256: hash.digest('hex') };
        },
        upload,
      );
      const { type, sha256 } = upload.options.metadata as { type: string; sha256: string };
      return { id: upload.id.toHexString(), name: safeName, size, type, sha256 };
    },

    /** What is stored under this id; null when nothing is. */
    async find(id: string): Promise<StoredFile | null> {
      if (!ObjectId.isValid(id)) return null;
      const [file] = await bucket.find({ _id: new ObjectId(id) }).toArray();
      return file ? storedFile(file) : null;
    },

    /** A stream of a file's bytes; it fails with "FileNotFound" where there is none. */
    open(id: string): Readable {
      return bucket.openDownloadStream(new ObjectId(id));
    },

    /** Deletes a file; one that is gone already stays gone. */
    async remove(id: string): Promise<void> {
      const [file] = await bucket.find({ _id: new ObjectId(id) }).toArray();
      if (file) await bucket.delete(file._id);
    },

    async read(id: string): Promise<Buffer> {
      return buffer(bucket.openDownloadStream(new ObjectId(id)));
    },

    /**
     * Deletes what nobody refers to: `referenced` answers which of the ids are in use. `before` is by the wall clock (a day ago), since that is what the
     * store stamps files with: a sandbox that moves its time must not sweep a file that is about to be named. Answers with how many went.
     */
    async sweep(
      referenced: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
      before: Date = new Date(Date.now() - day),
    ): Promise<number> {
      let swept = await sweepPieces(before);
      let batch: string[] = [];
      const sweepBatch = async () => {
        const used = await referenced(batch);
        for (const id of batch.filter((one) => !used.has(one))) {
          await bucket.delete(new ObjectId(id));
          swept += 1;
        }
        batch = [];
      };
      for await (const file of bucket.find({ uploadDate: { $lt: before } })) {
        batch.push(file._id.toHexString());
        if (batch.length === 500) await sweepBatch();
      }
      if (batch.length > 0) await sweepBatch();
      return swept;
    },
  };

  /** Pieces of uploads that never ended, since the process died meanwhile. */
  async function sweepPieces(before: Date): Promise<number> {
    const pieces = db?.collection('files.chunks');
    const unended = pieces?.aggregate<{ files_id: ObjectId }>([
      { $match: { n: 0, files_id: { $lt: ObjectId.createFromTime(before.getTime() / 1000) } } },
      { $project: { files_id: 1 } },
      { $lookup: { from: 'files.files', localField: 'files_id', foreignField: '_id', as: 'file' } },
      { $match: { file: [] } },
    ]);
    let swept = 0;
    for await (const { files_id } of unended ?? []) {
      await pieces?.deleteMany({ files_id });
      swept += 1;
    }
    return swept;
  }
}

function chunksOf(bytes: NewFile['bytes']): Readable {
  return bytes instanceof Uint8Array ? Readable.from([bytes], { objectMode: true }) : Readable.from(bytes);
}

async function typeOf(bytes: Uint8Array): Promise<string> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.mime ?? 'application/octet-stream';
}

function storedFile(file: GridFSFile): StoredFile {
  const { type, sha256 } = file.metadata as { type: string; sha256: string };
  return { id: file._id.toHexString(), name: file.filename, size: file.length, type, sha256 };
}
