// Gives embeds of the record the height of what they show, and defines <backchannel-embed>. Frames work without it.
// What it listens to and what it sends: docs/embedding.md of the record's repository.
(() => {
  /** Where this script lies, unless something has packed it into another. */
  const home = new URL('.', document.currentScript?.src || location.href);
  /** The frames of elements below, which may lie where a document does not look. */
  const own = new Set();
  const frames = () => [...document.querySelectorAll('iframe'), ...own];
  const isOurs = ({ src }) => /[?&]embed=/.test(src);
  const ping = (frame) => frame.contentWindow?.postMessage({ type: 'backchannel:ping' }, '*');

  addEventListener('message', ({ data, source, origin }) => {
    if (data?.v !== 1 || source === null) return;
    const { type, height } = data;
    const frame = frames().find((one) => one.contentWindow === source && isOurs(one));
    // A sandboxed frame has no origin: it says "null".
    if (!frame || (origin !== 'null' && origin !== new URL(frame.src).origin)) return;
    if (type === 'backchannel:height' && Number.isInteger(height) && height > 0) frame.style.height = `${height}px`;
    if (own.has(frame) && (type === 'backchannel:state' || type === 'backchannel:select'))
      frame.parentNode.dispatchEvent(new CustomEvent(type, { detail: data, bubbles: true }));
  });

  // What a frame has said before this script ran is lost: it is asked to say it again.
  const pingAll = () => frames().filter(isOurs).forEach(ping);
  pingAll();
  addEventListener('DOMContentLoaded', pingAll);

  const PASSED_ON = ['title', 'name', 'sandbox', 'height'];

  if (!customElements.get('backchannel-embed'))
    customElements.define(
      'backchannel-embed',
      class extends HTMLElement {
        static observedAttributes = ['src', ...PASSED_ON];
        #frame = document.createElement('iframe');

        connectedCallback() {
          const frame = this.#frame;
          Object.assign(frame, { loading: 'lazy', referrerPolicy: 'no-referrer', allow: 'clipboard-write' });
          Object.assign(frame.style, { width: '100%', border: '0', display: 'block' });
          Object.assign(this.style, { display: 'block' });
          this.#take('src', this.getAttribute('src') ?? '?embed=timeline');
          own.add(frame);
          this.replaceChildren(frame);
        }

        disconnectedCallback() {
          own.delete(this.#frame);
        }

        attributeChangedCallback(name, _, value) {
          if (value !== null && (this.isConnected || name !== 'src')) this.#take(name, value);
        }

        /** Shows another state: the query of an address, such as "?channel=track-two". */
        set(search) {
          this.#frame.contentWindow?.postMessage({ type: 'backchannel:set', search }, '*');
        }

        #take(name, value) {
          this.#frame.setAttribute(name, name === 'src' ? new URL(value, home).href : value);
        }
      },
    );
})();
