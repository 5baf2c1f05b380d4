/**
 * Files on their way to Slack. A file is uploaded first, which shows it to nobody, and shared with a channel afterwards: a
 * file that nobody shared cannot be shown in a message (Slack answers `invalid slack file`), so that a picture is never a
 * block of a message but follows it.
 */
import { request } from 'undici';
import { createDispatcher } from '../../create-dispatcher.ts';
import type { Caller } from './create-caller.ts';

export interface SlackFile {
  readonly name: string;
  readonly title: string;
  readonly content: Buffer;
  readonly alt?: string;
}

export interface FilePlace {
  readonly channel: string;
  readonly thread?: string;
}

export interface Files {
  /** What shares the uploaded file. Both reject with Bolt's errors. */
  upload(file: SlackFile): Promise<(place: FilePlace) => Promise<void>>;
}

const UPLOAD_TIMEOUT_MS = 30_000;
const agent = createDispatcher();

interface UploadUrl {
  readonly file_id?: string;
  readonly upload_url?: string;
}

export function createFiles({ call }: Pick<Caller, 'call'>): Files {
  return {
    async upload({ name, title, content, alt }) {
      const { file_id: id, upload_url: url } = (await call('files.getUploadURLExternal', {
        filename: name,
        length: content.length,
        ...(alt !== undefined && { alt_text: alt }),
      })) as UploadUrl;
      if (id === undefined || url === undefined) throw new Error('Slack gave no place for the file');
      const answer = await request(url, {
        dispatcher: agent,
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: content,
        signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
      });
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new Error(`Slack did not take the file: ${answer.statusCode}`);
      return async ({ channel, thread }) => {
        await call('files.completeUploadExternal', {
          files: [{ id, title }],
          channel_id: channel,
          ...(thread !== undefined && { thread_ts: thread }),
        });
      };
    },
  };
}
