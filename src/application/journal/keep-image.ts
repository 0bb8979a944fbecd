import { hash } from 'node:crypto';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { plainPicture } from '#domain/images/plain-picture.ts';
import type { StoredImage } from '#ports/image-store.ts';
import type { JournalPorts } from './ports.ts';

export const imageLimitBytes = 10 * 1024 ** 2;

/**
 * Keeps a picture of the journal without its metadata, under an id made of its content. It is shown once an annotation
 * has it.
 *
 * @throws AppError `IMAGE_REFUSED`, `FILE_TOO_LARGE`
 */
export const keepImage = async (
  { images, clock }: Pick<JournalPorts, 'images' | 'clock'>,
  { ledger, actor }: LedgerContext,
  content: AsyncIterable<Uint8Array>,
): Promise<StoredImage> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) {
    size += part.byteLength;
    if (size > imageLimitBytes)
      throw new AppError('FILE_TOO_LARGE', `The picture has more than ${imageLimitBytes} bytes.`, {
        details: { limitBytes: imageLimitBytes },
      });
    parts.push(part);
  }
  return storeImage({ images, clock }, { ledger, actor }, Buffer.concat(parts));
};

/** The same for a picture that is whole already. @throws AppError `IMAGE_REFUSED` */
export const storeImage = async (
  { images, clock }: Pick<JournalPorts, 'images' | 'clock'>,
  { ledger, actor }: Pick<LedgerContext, 'ledger' | 'actor'>,
  content: Uint8Array,
): Promise<StoredImage> => {
  const { mediaType, width, height, data } = plainPicture(content);
  const id = imageIdOf(data);
  await images.put(ledger, { id, mediaType, width, height, data }, { actor, at: clock.now() });
  return { id, mediaType, width, height, bytes: data.length };
};

/** Of a picture that has been made plain. */
export const imageIdOf = (data: Uint8Array): string => hash('sha256', data, 'hex').slice(0, 32);
