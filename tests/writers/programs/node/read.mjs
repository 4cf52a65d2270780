// read.mjs READER FILE prints {"found": [{"key", "title", "doi", "authors"}, …], "complaints": ["…", …]}
import { readFileSync } from 'node:fs'

const [reader, file] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')

const readers = {
  'citation-js': async () => {
    const { Cite } = await import('@citation-js/core')
    for (const format of ['bibtex', 'ris', 'csl']) await import(`@citation-js/plugin-${format}`)
    const data = file.endsWith('.json') ? JSON.parse(text) : text // else it guesses by the text, titles included
    const forceType = { ris: '@ris/file', bib: '@biblatex/text', json: '@csl/list+object' }[file.split('.').at(-1)]
    const found = new Cite(data, { generateGraph: false, forceType }).data.map((item) => ({
      key: item.id, title: item.title ?? '', doi: item.DOI ?? '', authors: (item.author ?? []).length,
    }))
    return { found, complaints: [] }
  },
  retorquere: async () => {
    const { parse } = await import('@retorquere/bibtex-parser')
    const { entries, errors } = parse(text, { sentenceCase: false })
    const found = entries.map(({ key, fields }) => ({
      key, title: fields.title ?? '', doi: fields.doi ?? '', authors: (fields.author ?? []).length,
    }))
    return { found, complaints: errors.map((error) => error.error ?? JSON.stringify(error)) }
  },
  'bibtex-tidy': async () => {
    const { tidy } = (await import('bibtex-tidy')).default
    const { count, warnings } = tidy(text, {})
    return { found: Array.from({ length: count }, () => ({})), complaints: warnings.map(({ message }) => message) }
  },
}

process.stdout.write(JSON.stringify(await readers[reader]()))
