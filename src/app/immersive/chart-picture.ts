/** what a stylesheet says about a chart, as attributes: a picture knows no stylesheet */
const looks = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'paint-order', 'visibility', 'display',
] as const
/** px of the picture per CSS px */
const sharpness = 2

/** Every chart inside an element as one picture, on the surface color of its panel; undefined = there is none. @throws where the picture cannot be read */
export async function pictureOfCharts(element: HTMLElement): Promise<HTMLCanvasElement | undefined> {
  const charts = [...element.querySelectorAll('svg')].filter((svg) => svg.parentElement?.closest('svg') === null)
  const box = element.getBoundingClientRect()
  if (charts.length === 0 || box.width === 0 || box.height === 0) return undefined
  const whole = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)]
  whole.setAttribute('width', String(width))
  whole.setAttribute('height', String(height))
  const hatch = document.getElementById('hatch')
  if (hatch !== null) whole.appendChild(document.createElementNS(whole.namespaceURI, 'defs')).appendChild(styled(hatch))
  for (const chart of charts) {
    const at = chart.getBoundingClientRect()
    const copy = styled(chart)
    copy.setAttribute('x', String(at.left - box.left))
    copy.setAttribute('y', String(at.top - box.top))
    whole.append(copy)
  }
  const image = new Image(width, height)
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(whole))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--surface')
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** A copy that looks the same without the page's stylesheets, classes and names for readers. */
function styled(original: Element): Element {
  const copy = original.cloneNode(true) as Element
  const from = [original, ...original.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  from.forEach((each, i) => {
    const style = getComputedStyle(each)
    const target = to[i]!
    for (const look of looks) target.setAttribute(look, style.getPropertyValue(look).replace(/url\("[^"#]*#/, 'url("#'))
    for (const name of ['class', 'style', 'role', 'tabindex', 'aria-label']) target.removeAttribute(name)
  })
  for (const title of copy.querySelectorAll('title')) title.remove()
  return copy
}
