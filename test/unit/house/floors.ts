/** Which room may know which: one that stands on a lower floor. The picture of the house. */
export const floors = [
  ['words'],
  ['model'],
  ['importers', 'analytics', 'layout'],
  ['lenses'],
  ['state'],
  ['storage', 'embed', 'stage'],
  ['exporters'],
  ['ui', 'xr'],
  ['briefing'],
  ['app', 'cli'],
]

const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)))

/** @returns floor of a room, 0 at the bottom; undefined for a room that is on no floor */
export const floor = (room: string): number | undefined => floorOf.get(room)

/** Rooms that know no React, no three and no DOM. */
export const pureRooms = floors.slice(0, 5).flat()

/** What a room may not ask for, by the start of the package's name; each with its reason. */
export const closedTo: { rooms: string[]; packages: RegExp; except?: RegExp; because: string }[] = [
  {
    rooms: [...pureRooms, 'storage', 'embed'],
    packages: /^(react|react-dom|three|@react-three\/|@pmndrs\/|camera-controls)(\/|$)|^@react-three\//,
    because: 'kernels and keepers of bytes know no React and no three',
  },
  { rooms: ['exporters', 'cli'], packages: /^(react|react-dom|@react-three\/[^/]+)(\/|$)/, because: 'they also run in Node' },
  {
    rooms: pureRooms,
    packages: /^zustand(\/|$)/,
    except: /^state\/.*: zustand\/(vanilla|middleware)/,
    because: 'only state keeps a store, and a plain one',
  },
]
