import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const src = fileURLToPath(new URL('./src', import.meta.url))

// The server embeds dist/ and sends a strict Content-Security-Policy: no inline script or style may
// end up in index.html, and no asset may become a data: font or script (img-src alone allows data:).
export default defineConfig({
  plugins: [react()],
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
