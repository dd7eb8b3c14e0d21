import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from '@formatjs/icu-messageformat-parser'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const src = fileURLToPath(new URL('./src', import.meta.url))

const compiled = (messages: Record<string, string>) =>
  Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, parse(text)]))

/** Parses the messages at build time, so that the parser itself need not be loaded by every visitor. */
function parsedMessages(): Plugin {
  return {
    name: 'parsed-messages',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
    }),
    transform(code, id) {
      return /\/messages\.[a-z]{2}\.json$/.test(id) ? JSON.stringify(compiled(JSON.parse(code))) : undefined
    },
  }
}

/**
 * Of a domain's messages, `?first` holds what is said before a screen of the domain is open: its labels in the
 * navigation. `?problems` holds what can go wrong, which may show on another domain's screen. Everything else comes with
 * the screens. `app` and `patterns` are there as a whole.
 */
function firstMessages(): Plugin {
  let build = false
  return {
    name: 'first-messages',
    enforce: 'pre',
    configResolved: ({ command }) => {
      build = command === 'build'
    },
    transform(code, id) {
      const part = /\/messages\.[a-z]{2}\.json\?(first|problems)$/.exec(id)?.[1]
      if (!part) return undefined
      const navigation = `${src}/app/navigation.ts`
      this.addWatchFile(navigation)
      const labels = new Set([...readFileSync(navigation, 'utf8').matchAll(/label: '([^']+)'/g)].map(([, key]) => key))
      const isFirst = (key: string) => /^(app|patterns)\./.test(key) || labels.has(key)
      const isWanted = part === 'first' ? isFirst : (key: string) => key.startsWith('problem.')
      const all: Record<string, string> = JSON.parse(code)
      const kept = Object.fromEntries(Object.entries(all).filter(([key]) => isWanted(key)))
      return { code: `export default ${JSON.stringify(build ? compiled(kept) : kept)}`, moduleType: 'js' }
    },
  }
}

// The server embeds dist/ and sends a strict Content-Security-Policy: no inline script or style may
// end up in index.html, and no asset may become a data: font or script (img-src alone allows data:).
export default defineConfig({
  plugins: [react(), firstMessages(), parsedMessages()],
  resolve: { alias: { '~': src } },
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // The first chunk lists the files of every screen: their names would cost 4 kB of each visitor's first load.
    rollupOptions: { output: { chunkFileNames: 'assets/[hash:8].js', assetFileNames: 'assets/[hash:8][extname]' } },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:8080', '/.well-known': 'http://127.0.0.1:8080' },
  },
})
