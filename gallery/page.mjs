/**
 * The page of pictures: a table for each theme and device, systems down, views across, day before night; then covers.
 */
const escapeText = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const style = `
  body { margin: 2rem; font: 16px/1.5 Georgia, serif; background: #e9e6df; color: #222 }
  h1, h2, h3 { font-weight: normal }
  figure { display: inline-block; margin: 0 0.75rem 1rem 0; vertical-align: top }
  figcaption { font-size: 0.75rem; color: #555 }
  img { display: block; height: 360px; box-shadow: 0 1px 5px #0005 }
  .shelf img { height: 280px }`

const figure = ({ file, caption }) =>
  `<figure><a href="${escapeText(file)}"><img src="${escapeText(file)}" alt="${escapeText(caption)}" loading="lazy"></a><figcaption>${escapeText(caption)}</figcaption></figure>`

export const galleryPage = ({ shots, covers, themes, devices }) => {
  const groups = themes.flatMap((theme) =>
    devices.map((device) => {
      const inside = shots.filter((shot) => shot.theme === theme && shot.device === device.name)
      if (inside.length === 0) return ''
      const figures = inside.map(({ system, night, view, file }) =>
        figure({ file, caption: `${system}, ${view}, ${night ? 'night' : 'day'}` }),
      )
      return `<h3>${theme}, ${device.name} (${device.width} × ${device.height})</h3>\n${figures.join('\n')}`
    }),
  )
  const shelf = covers.map(({ name, file }) => figure({ file, caption: name }))
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Octavo: gallery</title><style>${style}</style></head><body>
<h1>What books look like</h1>
<p>Made from the samples in <code>seeds/</code>, shown by real reading systems.</p>
<h2>Covers</h2><div class="shelf">${shelf.join('\n')}</div>
<h2>Pages</h2>
${groups.join('\n')}
</body></html>
`
}
