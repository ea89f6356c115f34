/** Scripts of a page's data, as Next writes them, one after another. */
const pieces = /(?:<script>self\.__next_f\.push\((?:(?!<\/script>).)*<\/script>){2,}/gs

/**
 * Makes one script of those that hold a page's data in pieces. Each of them would be a hash in the policy that goes out
 * before the page: some 1.3 kB that nothing can compress, where the page itself has 17.
 * @param {string} html
 */
export const inOneScript = (html) => html.replace(pieces, (scripts) => scripts.replaceAll('</script><script>', '\n;'))
