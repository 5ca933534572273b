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
  const clean = svg.replace(reference, (attribute, name: string, double: string, single: string, at: number) => {
    if (/^\s*(?:#|data:image\/(?:png|jpe?g|gif);base64,)/.test(double ?? single)) return attribute
    // No attribute may hold a bare "<" (XML 1.0, 2.4), so the nearest one before opens this element.
    if (!/^<(?:\w+:)?a\s/.test(svg.slice(svg.lastIndexOf('<', at), at))) needed = true
    return `${name}"#"`
  })
  return needed ? undefined : clean
}

const reference = /(\bhref\s*=\s*)(?:"([^"]*)"|'([^']*)')/g
