/** The folder that this page stands in: "https://orrery.example/embed/". */
const folder = (): string => location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '')

/** A file beside this page. */
export const besidePage = (name: string): string => `${folder()}${name}`
/** The page itself stands one folder above. */
export const fullPage = (): string => folder().replace(/[^/]+\/$/, '')
