// Runs in the page. Notes, for each key typed into the palette, the milliseconds from the key event to the frame that
// shows what was found for it: a task posted from an animation frame runs once that frame is painted.
window.searchTimes = []
{
  const shown = () => document.querySelector('dialog [data-typed]')?.getAttribute('data-typed')

  const painted = (since) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => window.searchTimes.push(performance.now() - since)
    port2.postMessage(null)
  }

  let pressed = 0
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true)
  addEventListener(
    'input',
    ({ target }) => {
      if (target.value === '') return
      const since = pressed
      const look = () => {
        if (shown() === target.value) painted(since)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    true,
  )
}
