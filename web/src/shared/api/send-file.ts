import { uploaded } from '#contract/imports.ts';
import { ApiError, refusal } from './http.ts';
import { apiBase } from './paths.ts';

type Watch = { readonly onSent: (bytes: number) => void; readonly signal: AbortSignal };

/**
 * Sends a file and tells how much of it has gone; `fetch` tells nothing until the answer comes. Nothing of the file is
 * in the ledger until `commitUpload`.
 *
 * @throws ApiError like `ask`; a DOMException `AbortError` when `signal` ends it.
 */
export function sendFile(file: File, { onSent, signal }: Watch): Promise<{ upload: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${apiBase}/uploads`);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, file.size));
    request.onerror = () => reject(new ApiError('UNREACHABLE', 'The server does not answer.', 0));
    request.onabort = () => reject(new DOMException('The upload was ended.', 'AbortError'));
    request.onload = () => {
      const { status, responseText } = request;
      const read = status < 300 ? uploaded.safeParse(parsed(responseText)) : undefined;
      if (read?.success) resolve(read.data);
      else if (read) reject(new ApiError('CONTRACT', read.error.message, status, { cause: read.error }));
      else reject(refusal({ status, headers: waiting(request) }, responseText));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

const waiting = (request: XMLHttpRequest): Headers => {
  const retryAfter = request.getResponseHeader('retry-after');
  return new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter });
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
