// In: nothing. Out: what the page is when it is installed, and what is kept of it for use without
// a network; the build makes `manifest.webmanifest` and `sw.js` of them.
// Invariants: every address is relative, so that the page is installed under any path; every file
// that is shipped is kept, and the service worker asks for nothing else.
import type { ManifestOptions, VitePWAOptions } from "vite-plugin-pwa"

export const manifest: Partial<ManifestOptions> = {
  name: "Soát – soạn thảo và rà soát kế hoạch",
  short_name: "Soát",
  description: "Soạn thảo kế hoạch và rà soát mâu thuẫn ngay trên máy, không cần mạng.",
  lang: "vi",
  dir: "ltr",
  start_url: "./",
  scope: "./",
  display: "standalone",
  theme_color: "#17405e",
  background_color: "#e9ecef",
  categories: ["productivity", "government"],
  icons: [
    { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
    { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
    { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
    { src: "icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
}

export const offline: VitePWAOptions["workbox"] = {
  globPatterns: ["**/*.{html,js,css,wasm,bin,woff2,svg,png,webmanifest}"],
  maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
  // The page is the same whatever is asked of it.
  ignoreURLParametersMatching: [/.*/],
  navigateFallback: null,
  // The first visit is already kept, without a reload; a later version waits until it is asked for.
  clientsClaim: true,
  skipWaiting: false,
  cleanupOutdatedCaches: true,
  inlineWorkboxRuntime: true,
  sourcemap: false,
}
