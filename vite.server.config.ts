import { defineConfig } from 'vite'

// Three entries, three files: the start script forks the sandbox by its file, so that a gateway
// with a real vendor behind it never loads a line of the stand-in.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    minify: false,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        start: 'server/start.ts',
        gateway: 'server/gateway/main.ts',
        sandbox: 'server/sandbox/main.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
