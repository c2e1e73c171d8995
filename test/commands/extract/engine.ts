import type { PageReading } from '../../support/read-page.ts';

/** Where pages are parsed and read. */
export interface Engine {
  /** `bytes`: the page as stored; its character set is found out the way a browser does. */
  read(bytes: Buffer, url: string): Promise<PageReading>;
  close(): Promise<void>;
}
