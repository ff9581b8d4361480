import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../ports.ts';
import { type FolderLock, lockFolder } from '../sqlite/folderLock.ts';
import { createPrivateFolder } from '../sqlite/privateFiles.ts';
import { indexPath, openIndexFile, removeIndexFile } from './indexFile.ts';
import { IndexReader } from './indexReader.ts';
import { IndexWriter } from './indexWriter.ts';
import type { Call, IndexState, Results } from './workerProtocol.ts';

/** `SQLITE_CORRUPT`, `SQLITE_NOTADB`: what the low byte of a result code says of a file that is damaged. */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && DAMAGED.has(Number(error.errcode) & 0xff);
}

interface Opened {
  database: DatabaseSync;
  reader: IndexReader;
  /** Absent for a reader. */
  writer: IndexWriter | undefined;
  /** Tells whether the file was replaced meanwhile. */
  inode: number;
}

/**
 * Holds the index file of a folder: as its owner, of whom there is one, or as a reader beside it. A file that turns out to be
 * damaged is thrown away, and an empty one begun.
 */
export class IndexHolder {
  readonly #folder: string;
  readonly #secretMark: string;
  #lock: FolderLock | undefined;
  #opened: Opened | undefined;

  constructor(folder: string, secretMark: string) {
    this.#folder = folder;
    this.#secretMark = secretMark;
  }

  answer<C extends Call>(call: C): Results[C['do']];
  answer(call: Call): Results[Call['do']] {
    try {
      return this.#answer(call);
    } catch (error) {
      if (!isDamage(error)) throw error;
      if (this.#lock) this.#restart();
      throw new StoreError('unavailable', 'The search index was damaged and is made anew.', { cause: error });
    }
  }

  #answer(call: Call): Results[Call['do']] {
    switch (call.do) {
      case 'own':
        return this.#own();
      case 'state':
        return this.#state();
      case 'restart':
        return this.#restart();
      case 'put':
        return void this.#writer().put(call.rows, call.gone, call.progress);
      case 'finishBuilding':
        return void this.#writer().finishBuilding();
      case 'forget':
        return void this.#writer().forget(call.conversationKeys);
      case 'purge':
        return this.#purge(call.isFirst);
      case 'find':
        return this.#reader().find(call.query);
      case 'sample':
        return this.#reader().sample(call.query, call.sample);
      case 'tally':
        return this.#reader().tally(call.query, call.tally);
      case 'readAhead':
        return this.#reader().readAhead();
      case 'stale':
        return this.#reader().stale(call.now, call.limit);
      case 'close':
        return this.#close();
    }
  }

  #own(): boolean {
    if (this.#lock) return true;
    createPrivateFolder(this.#folder);
    try {
      this.#lock = lockFolder(this.#folder, 'search.lock');
    } catch (error) {
      if (error instanceof StoreError && error.code === 'unavailable') return false;
      throw error;
    }
    this.#forgetFile();
    return true;
  }

  #state(): IndexState {
    const { position, isBuilding, buildAfter, cases } = this.#reader().state();
    return { isOwner: this.#lock !== undefined, position, isBuilding, buildAfter, cases };
  }

  #restart(): undefined {
    if (!this.#lock) throw new StoreError('unavailable', 'The search index is kept by another process.');
    this.#forgetFile();
    removeIndexFile(this.#folder);
    this.#open();
  }

  #purge(isFirst: boolean): boolean {
    const writer = this.#writer();
    writer.flush();
    const isMore = writer.purgeStep(isFirst);
    if (!isMore) writer.endPurge();
    return isMore;
  }

  #close(): undefined {
    this.#forgetFile();
    this.#lock?.release();
    this.#lock = undefined;
  }

  #reader(): IndexReader {
    if (!this.#lock && this.#opened && this.#inode() !== this.#opened.inode) this.#forgetFile();
    return (this.#opened ?? this.#open()).reader;
  }

  #writer(): IndexWriter {
    const { writer } = this.#opened ?? this.#open();
    if (!writer) throw new StoreError('unavailable', 'The search index is kept by another process.');
    return writer;
  }

  #open(): Opened {
    const database = openIndexFile(this.#folder, this.#lock ? 'own' : 'read', this.#secretMark);
    const writer = this.#lock && new IndexWriter(database);
    this.#opened = { database, reader: new IndexReader(database), writer, inode: this.#inode() };
    return this.#opened;
  }

  #inode(): number {
    return statSync(indexPath(this.#folder), { throwIfNoEntry: false })?.ino ?? 0;
  }

  #forgetFile(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    if (!opened) return;
    try {
      opened.writer?.flush();
    } finally {
      opened.database.close();
    }
  }
}
