import type { Language } from './languages'

type Messages = Record<string, string>

/** What is said before any screen is open, see `firstMessages` in vite.config.ts. */
const first: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('./messages.en'),
  fr: () => import('./messages.fr'),
  it: () => import('./messages.it'),
  de: () => import('./messages.de'),
  es: () => import('./messages.es'),
}

/** What can go wrong: needed after the first screen, and then at once. */
const problems: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('./problems.en'),
  fr: () => import('./problems.fr'),
  it: () => import('./problems.it'),
  de: () => import('./problems.de'),
  es: () => import('./problems.es'),
}

// Vite names a folder beside this one '../…': app and patterns are in the first part already.
const files = import.meta.glob<Messages>(
  ['../../*/messages.*.json', '!../../app/messages.*.json', '!../../patterns/messages.*.json'],
  { import: 'default' },
)

const fileOf = (domain: string, language: string) => files[`../../${domain}/messages.${language}.json`]

/** The messages of each language as far as they are needed: a domain's come when something of it is first shown. */
class Catalogs {
  private readonly known = new Map<Language, Messages>()
  private readonly domains = new Set<string>()
  private readonly loading = new Map<string, Promise<void>>()
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly get = (language: Language) => this.known.get(language)

  /** Resolves when the language can be shown: its first part, and every domain that was needed so far. */
  open(language: Language): Promise<void> {
    return this.once(language, async () => {
      const domains = [...this.domains].flatMap((domain) => fileOf(domain, language) ?? [])
      const [{ default: own }, ...more] = await Promise.all([first[language](), ...domains.map((load) => load())])
      this.add(language, Object.assign({}, own, ...more))
      // Until they are there, and if they cannot be had, the server's sentence stands.
      problems[language]()
        .then(({ default: said }) => this.add(language, said))
        .catch(() => undefined)
    })
  }

  /** Resolves when the domain's messages are there; undefined where no such domain has messages of its own. */
  need(domain: string, language: Language): Promise<void> | undefined {
    const load = fileOf(domain, language)
    if (!load) return undefined
    this.domains.add(domain)
    return this.once(`${language}/${domain}`, async () => this.add(language, await load()))
  }

  /** The same promise for the same thing; what failed is tried again. */
  private once(name: string, load: () => Promise<void>): Promise<void> {
    const known = this.loading.get(name)
    if (known) return known
    const promise = load()
    promise.catch(() => this.loading.delete(name))
    this.loading.set(name, promise)
    return promise
  }

  private add(language: Language, messages: Messages) {
    this.known.set(language, { ...this.known.get(language), ...messages })
    for (const listener of this.listeners) listener()
  }
}

export const catalogs = new Catalogs()

/** The folder whose messages a key or permission is among: `service_plan.title` stands in `service-plan/`. */
export function domainOf(key: string): string {
  return key.slice(0, key.indexOf('.')).replaceAll('_', '-')
}
