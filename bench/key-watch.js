// Runs in the page. Notes, for each key, the milliseconds from the key event to the frame in which the card in front has
// changed is on screen, and when that was: a task posted from an animation frame runs once that frame is painted.
window.keyTimes = []
window.paintedAt = []
{
  let pressed = 0
  const front = () => document.querySelector('article[data-card-id]')?.getAttribute('data-card-id') ?? 'none'

  const painted = (since) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      window.paintedAt.push(performance.now())
      window.keyTimes.push(performance.now() - since)
    }
    port2.postMessage(null)
  }

  const watch = ({ timeStamp }) => {
    pressed = timeStamp
    const before = front()
    const look = () => {
      if (timeStamp !== pressed) return
      if (front() === before) requestAnimationFrame(look)
      else painted(timeStamp)
    }
    requestAnimationFrame(look)
  }
  addEventListener('keydown', watch, true)
}
