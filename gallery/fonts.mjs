/**
 * The faces of a reading system, the same on every machine: serif is Literata, the text face that Octavo ships; the
 * rest is what the machine has. Programs that use fontconfig (Chromium, calibre) take it from FONTCONFIG_FILE.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const faces = fileURLToPath(new URL('../templates/fonts', import.meta.url))

const alias = (generic, family) =>
  `<match target="pattern"><test name="family"><string>${generic}</string></test>` +
  `<edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`

/** Writes a fontconfig file into a folder; gives the environment that has programs use it. */
export const readingFonts = (folder) => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${faces}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir>
${['serif', 'Times New Roman', 'Times', 'Liberation Serif'].map((name) => alias(name, 'Literata')).join('\n')}
${alias('sans-serif', 'Liberation Sans')}${alias('monospace', 'Liberation Mono')}
</fontconfig>`,
  )
  return { ...process.env, FONTCONFIG_FILE: file }
}
