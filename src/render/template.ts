/**
 * Shells of pages: mustache templates that a user can replace. Values are escaped unless the template asks for markup.
 *
 *    <title>{{title}}</title>      escaped
 *    {{{body}}}                    markup that the renderer wrote
 */
import mustache from 'mustache'
import { finding, Refusal } from '../book/findings.js'
import type { Templates } from '../book/publication.js'
import { escapeAttribute } from './escape.js'

/** What a template may ask for: text, markup, a flag, or a list to repeat a part of the template for. */
export type Values = { readonly [name: string]: string | boolean | undefined | Values | readonly Values[] }

/**
 * Fills a template of the set.
 *
 * @throws Refusal `template-invalid` where the template is missing or mustache cannot read it.
 */
export const fill = (templates: Templates, name: string, values: Values): string => {
  const template = templates[name]
  if (template === undefined) {
    throw new Refusal(finding('template-invalid', `The templates have no ${name}.`))
  }
  try {
    return mustache.render(template, values, undefined, { escape: (value) => escapeAttribute(String(value)) })
  } catch (error) {
    throw new Refusal(finding('template-invalid', `The template ${name} cannot be read: ${(error as Error).message}.`))
  }
}
