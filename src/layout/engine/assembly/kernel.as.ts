// The WebAssembly kernel: the operations of field/ and motion/ in the same order, four at a time where they go four at a time there, so that
// every position has the same bits. What is read as JavaScript is said there; here stands only what differs.
export { readTable } from './columns.as'
export { gather } from './gather.as'
export { meet } from './meet.as'
export { beginSums, integrate, pullLinks, pullPlaces } from './motion.as'
export { treeOrder } from './order.as'
export { passDown } from './pass-down.as'
export { separate } from './separate.as'
