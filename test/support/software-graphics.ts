/** Chromium's words for WebGL 2 without a graphics card; no sandbox, because a container's root has none. */
export const softwareGraphics = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']
