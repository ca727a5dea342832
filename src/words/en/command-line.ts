import { count, list, plural } from '#words/format.ts'

type Values = Readonly<Record<string, string | number | readonly string[]>>
const text = (values: Values, key: string): string => String(values[key] ?? '')
const all = (values: Values, key: string): readonly string[] => (Array.isArray(values[key]) ? (values[key] as readonly string[]) : [])
const see = (values: Values): string => (text(values, 'command') === '' ? 'orrery --help' : `orrery ${text(values, 'command')} --help`)

/** What came, what was wanted, what to do: wrong usage, by id. */
const refusals: Readonly<Record<string, (values: Values) => string>> = {
  'no-command': () => 'No command was given. Name one of those below.',
  'unknown-command': (v) => `There is no command “${text(v, 'came')}”. There are: ${all(v, 'wanted').join(', ')}. “${see({})}” tells more.`,
  'no-file': (v) => `“orrery ${text(v, 'command')}” needs the file to read, and none was given. “${see(v)}” shows an example.`,
  'many-files': (v) => `One file at a time can be read, and ${list(all(v, 'came').map((name) => `“${name}”`))} were given. Put a name with blanks in quotation marks.`,
  'unknown-option': (v) => `There is no option “${text(v, 'came')}” of “orrery ${text(v, 'command')}”. There are: ${all(v, 'wanted').join(', ')}. “${see(v)}” tells more.`,
  'no-value': (v) => `“${text(v, 'option')}” needs a value, as in “${text(v, 'option')} ${text(v, 'takes')}”. “${see(v)}” tells more.`,
  'takes-none': (v) => `“${text(v, 'option')}” takes no value, and “${text(v, 'came')}” was given.`,
  missing: (v) => `“orrery ${text(v, 'command')}” needs “${text(v, 'option')} ${text(v, 'takes')}”. “${see(v)}” shows an example.`,
  'not-among': (v) => `“${text(v, 'option')}” cannot be “${text(v, 'came')}”. It can be: ${all(v, 'wanted').join(', ')}.`,
  'not-whole': (v) => `“${text(v, 'option')}” cannot be “${text(v, 'came')}”. It is a whole number from ${text(v, 'low')} to ${text(v, 'high')}.`,
  'not-hand-out': (v) => `“--to ${text(v, 'came')}” does not say what to write. End the name in ${all(v, 'wanted').join(' or ')}.`,
  'unknown-program': (v) => `${text(v, 'file')} holds no program “${text(v, 'came')}”. It holds: ${all(v, 'wanted').join(', ')}.`,
}

/** Options by command and id. */
const options: Readonly<Record<string, string>> = {
  'inspect/json': 'one JSON object on standard output, with the ids of facts and every problem',
  'layout/out': 'where the places go: JSON, or CSV when the name ends in .csv; - is standard output',
  'layout/lens': 'whose scene is settled, as in ?lens= of the page',
  'layout/layout': 'composed = the stage of the lens, the others as in ?layout= of the page',
  'layout/program': 'which program of the file, by id',
  'layout/seed': 'another seed, another start',
  'layout/dimensions': '2 = in the plane, as the flat view has it',
  'export/to': 'where the hand-out goes: .glb for most viewers, .usdz for iPhone, iPad, Vision Pro and Mac',
  'export/lens': 'whose scene becomes a solid, as in ?lens= of the page',
  'export/layout': 'composed = the stage of the lens, the others as in ?layout= of the page',
  'export/program': 'which program of the file, by id',
  'export/theme': 'whose colors and whose plates behind text',
  'export/seed': 'another seed, another start',
  'brief/to': 'where the brief goes: .html to print or send, .txt as plain text; - is plain text on standard output',
  'brief/role': 'who reads: whose findings come first, and on whose first lens it opens',
  'brief/lens': 'whose answer is the headline, as in ?lens= of the page',
  'brief/program': 'which program of the file, by id',
  help: 'this text',
}

const summaries: Readonly<Record<string, string>> = {
  inspect: 'says what a file holds: counts, figures, findings, problems',
  layout: 'settles a scene with the engine of the page and writes where everything stands; FILE may be a bundled program, as in ?data= of the page',
  brief: 'writes the findings as one page that prints on one sheet; FILE may be a bundled program, as in ?data= of the page',
  export: 'writes the scene of a lens as a 3D hand-out, 0.8 m across; FILE may be a bundled program, as in ?data= of the page',
}

const examples: Readonly<Record<string, readonly string[]>> = {
  inspect: ['npx orrery inspect partners.csv', 'npx orrery inspect data/ecosystem.json --json'],
  layout: ['npx orrery layout partners.xlsx --out places.json', 'npx orrery layout data/ecosystem.json --program technology-alliance --lens ecosystem --layout force --out places.csv'],
  brief: ['npx orrery brief aia --role ceo --to brief.html', 'npx orrery brief partners.csv --to brief.html'],
  export: ['npx orrery export aia --lens portfolio --to portfolio.glb', 'npx orrery export partners.csv --lens pipeline --to pipeline.usdz'],
}

export const commandLineWords = {
  refusals,
  lead: 'Orrery without a browser: reads a partner ecosystem, says what it holds, settles its scene.',
  usage: (line: string) => `Usage: npx orrery ${line}`,
  files: 'FILE is a list of partners and deals (CSV or Excel), or Orrery’s own JSON such as data/ecosystem.json. Nothing leaves this computer.',
  exits: 'Exit code: 0 something was read, 1 nothing could be read or written, 2 the command was not understood. Problems go to standard error.',
  summary: (command: string) => summaries[command] ?? '',
  examples: (command: string) => examples[command] ?? [],
  option: (command: string, option: string) => options[`${command}/${option}`] ?? options[option] ?? '',
  among: (wanted: readonly string[]) => `one of ${wanted.join(', ')}`,
  whole: (low: number, high: number) => `a whole number from ${low} to ${high}`,
  byDefault: (value: string) => `if left out: ${value}`,
  firstProgram: 'the first one',
  firstLens: 'the first one of the role, else portfolio',
  everyone: 'everyone',
  needed: 'needed',
  headings: { options: 'Options', examples: 'Examples', commands: 'Commands' },
  moreHelp: 'npx orrery COMMAND --help tells more about one of them; --version says the version.',
  error: (sentence: string) => `orrery: ${sentence}`,
  unread: (file: string, code: string) =>
    code === 'ENOENT' ? `There is no file ${file}. Check the name and the folder.`
    : code === 'EISDIR' ? `${file} is a folder. Name the file in it.`
    : code === 'EACCES' || code === 'EPERM' ? `${file} may not be read by you. Check its permissions.`
    : `${file} could not be opened (${code}).`,
  unwritten: (file: string, code: string) =>
    code === 'ENOENT' ? `${file} cannot be written: there is no such folder. Make it first.`
    : code === 'EISDIR' ? `${file} is a folder. Name a file in it.`
    : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? `${file} may not be written by you. Choose another place.`
    : `${file} could not be written (${code}).`,
  ours: (message: string) => `Something went wrong that should not have, and it is not your file: ${message}`,
  problemIn: (file: string, sentence: string) => `${file}: ${sentence}`,
  note: (sentence: string) => `(for your information) ${sentence}`,
  moreProblems: (rest: number) => `${plural(rest, 'more problem')}; “orrery inspect FILE --json” lists all of them.`,
  nothingRead: (file: string) => `Nothing could be read from ${file}.`,
  matchByHand: 'Name the headings in the file “Partner” and “Contract value”, or match the columns by hand on the page (npm start).',
  settling: (bodies: number) => `Settling ${count(bodies)} bodies. This can take minutes.`,
  emptyStage: (lens: string) => `This data states nothing that ${lens} shows: no body is on its stage.`,
  written: (nodes: number, file: string) => `${plural(nodes, 'place')} written to ${file}.`,
  read: (file: string, format: string, title: string) => `${file}: ${format}, “${title}”`,
  version: (version: string) => `data version ${version}`,
  synthetic: 'synthetic data',
  counts: { entities: 'Entities', links: 'Links', facts: 'Facts', programs: 'Programs', documents: 'Documents' },
  totals: { file: 'Rows in the file', stage: 'on the stage', problems: 'under Problems' },
  amountOf: (rows: number, money: string) => `${plural(rows, 'row')}, ${money}`,
  program: (label: string, id: string, asOf: string) => `${label} (${id}), ${asOf}`,
  findings: (found: number) => plural(found, 'finding'),
  problems: (found: number, notes: number) => [plural(found, 'problem'), ...(notes > 0 ? [plural(notes, 'note')] : [])].join(', '),
} as const
