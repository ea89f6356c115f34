const preload = /<([^>]+)>; rel=preload; as="font"[^,]*(?:, *)?/g

// The `noscript` before it is text to a browser that runs this.
const script =
  "navigator.connection?.rtt>250&&!navigator.serviceWorker?.controller||document.head.insertAdjacentHTML('beforeend',document.currentScript.previousSibling.textContent)"

/**
 * Takes the faces that a page's `link` header has come along out of it, and puts them into its head, where they come along
 * if they can be in time. Before the first paint a browser waits 100 ms for such a face. Where any answer takes more than
 * 250 ms that is in vain, and the face is asked for once the page is laid out, unless this device has it by now.
 * @param {string} [link]
 * @returns {{ link: string, head: string }}
 */
export function facesAhead(link = '') {
  const faces = [...link.matchAll(preload)].map(([, href]) => href)
  if (faces.length === 0) return { link, head: '' }
  const links = faces.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin="">`)
  return {
    link: link.replaceAll(preload, '').replace(/, *$/, ''),
    head: `<noscript>${links.join('')}</noscript><script>${script}</script>`,
  }
}
