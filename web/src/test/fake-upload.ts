import { vi } from 'vitest';

type Call = (path: string, init: RequestInit) => Promise<Response>;

/** Stands in for the browser's XMLHttpRequest, which uploads use, over a server in memory. */
export function stubUpload(answer: Call): void {
  class FakeRequest {
    status = 0;
    responseText = '';
    readonly upload: { onprogress: ((event: { loaded: number }) => void) | null } = { onprogress: null };
    onload: (() => void) | null = null;
    onerror: (() => void) | null = null;
    onabort: (() => void) | null = null;
    private path = '';
    private method = '';
    private aborted = false;
    open(method: string, path: string) {
      this.method = method;
      this.path = path;
    }
    setRequestHeader() {}
    getResponseHeader() {
      return null;
    }
    abort() {
      this.aborted = true;
      this.onabort?.();
    }
    send() {
      this.upload.onprogress?.({ loaded: 1 });
      void answer(this.path, { method: this.method }).then(async (response) => {
        this.status = response.status;
        this.responseText = await response.text();
        if (!this.aborted) this.onload?.();
      });
    }
  }
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
}
