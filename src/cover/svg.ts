/**
 * Makes a user's SVG safe to draw: nothing in it may name a file or an address, for the renderer would open files.
 *
 *    <image href="data:image/png;base64,…"/>   stays
 *    <use href="#leaf"/>                       stays
 *    <image href="/etc/passwd"/>               is refused
 *    <a href="https://example.org/">           stays without its address
 */

/** Undefined where the drawing needs something from outside, or declares entities. */
export const selfContained = (svg: string): string | undefined => {
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(svg)) return undefined
  if (!/<(?:\w+:)?svg[\s>]/.test(svg)) return undefined
  let needed = false
  const clean = svg.replace(/<[^>]*?\bhref\s*=[^>]*>/g, (tag) =>
    tag.replace(
      /(\bhref\s*=\s*)(?:"([^"]*)"|'([^']*)')/g,
      (attribute, name: string, double?: string, single?: string) => {
        if (/^\s*(?:#|data:image\/(?:png|jpe?g|gif);base64,)/.test(double ?? single ?? '')) return attribute
        if (!/^<(?:\w+:)?a\s/.test(tag)) needed = true
        return `${name}"#"`
      },
    ),
  )
  return needed ? undefined : clean
}
