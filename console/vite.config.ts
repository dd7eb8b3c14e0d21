import { fileURLToPath } from 'node:url'
import { parse } from '@formatjs/icu-messageformat-parser'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const src = fileURLToPath(new URL('./src', import.meta.url))

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
      if (!/\/messages\.[a-z]{2}\.json$/.test(id)) return undefined
      const messages: Record<string, string> = JSON.parse(code)
      return JSON.stringify(Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, parse(text)])))
    },
  }
}

// The server embeds dist/ and sends a strict Content-Security-Policy: no inline script or style may
// end up in index.html, and no asset may become a data: font or script (img-src alone allows data:).
export default defineConfig({
  plugins: [react(), parsedMessages()],
  resolve: { alias: { '~': src } },
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:8080', '/.well-known': 'http://127.0.0.1:8080' },
  },
})
