// In: the sources of the page. Out: `dist/`, a static folder that works under any path.
// Invariants: every address is relative; nothing is loaded from elsewhere; the mode `fake`
// (`vite build --mode fake`) puts the stand-in of test/fake in the engine's place and writes
// to another folder, so that a stand-in is never shipped; all that is shipped is also kept for
// use without a network.
import { fileURLToPath } from "node:url"
import { VitePWA } from "vite-plugin-pwa"
import { defineConfig } from "vitest/config"
import { manifest, offline } from "./src/keeping/install.js"

const standIn = fileURLToPath(new URL("./test/fake/soat.ts", import.meta.url))

export default defineConfig(({ mode }) => {
  const fake =
    mode === "fake" ? [{ find: /^.*\/pkg\/(soat|author|reader)\.js$/, replacement: standIn }] : []
  return {
    base: "./",
    plugins: [
      VitePWA({
        disable: mode === "fake",
        registerType: "prompt",
        injectRegister: false,
        manifest,
        includeManifestIcons: false,
        workbox: offline,
      }),
    ],
    resolve: { alias: fake },
    build: {
      target: "es2022",
      outDir: mode === "fake" ? "node_modules/.soat-fake" : "dist",
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: "es" as const },
    // The texts of rules are read from beside this folder.
    server: { fs: { allow: [".."] } },
    test: { include: ["test/*.test.ts"] },
  }
})
