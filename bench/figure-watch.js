// Runs in the page. Notes, for each change of a control, the milliseconds from its event to the frame in which the figure
// has changed is on screen: a task posted from an animation frame runs once that frame is painted.
window.repaints = []
addEventListener(
  'input',
  ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.repaints.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  },
  true,
)
