// As much of XMLHttpRequest as the client uses, on Node's own fetch.
export class FetchRequest {
  readyState = 0;
  status = 0;
  response = null;
  responseType = '';
  responseText = '';
  timeout = 0;
  #headers = {};
  #abort = new AbortController();

  open(method, url) {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }

  setRequestHeader(name, value) {
    this.#headers[name] = value;
  }

  getResponseHeader(name) {
    return this.answer?.headers.get(name) ?? null;
  }

  abort() {
    this.#abort.abort();
  }

  async send(body) {
    const timer = this.timeout && setTimeout(() => this.#abort.abort('timeout'), this.timeout);
    try {
      this.answer = await fetch(this.url, { method: this.method, headers: this.#headers, body, signal: this.#abort.signal });
      this.response = await this.#read();
      this.status = this.answer.status;
    } catch (error) {
      // As in a browser: status 0, and nothing more is told of the reason.
      this.response = null;
      if (error === 'timeout') {
        this.ontimeout?.call(this, { type: 'timeout' });
      }
    } finally {
      clearTimeout(timer);
    }

    this.readyState = 4;
    this.onreadystatechange?.call(this, { type: 'readystatechange' });
  }

  async #read() {
    if (this.responseType === 'arraybuffer') {
      return this.answer.arrayBuffer();
    }

    const text = await this.answer.text();
    return this.responseType === 'json' ? (text ? JSON.parse(text) : null) : (this.responseText = text);
  }
}
