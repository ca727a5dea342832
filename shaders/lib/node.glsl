// The data textures, one texel per scene node (src/stage/node-columns.ts packs them).
uniform highp sampler2D uPositionFrom; // xyz u, w 0: nowhere
uniform highp sampler2D uPositionTo;
uniform float uPositionBlend;          // 0..1, even
uniform highp sampler2D uPositionStart; // where a journey to another arrangement began
uniform float uPositionArrive;         // 0..1, eased
uniform vec4 uHeld;                    // xyz u of the body in the hand, w its node or -1
uniform highp sampler2D uLookFrom;     // radius u, opacity, ring (-1 none, 2 not stated), tick (-1 none)
uniform highp sampler2D uLookTo;
uniform float uLookBlend;
uniform highp sampler2D uMarks;        // tone, former tone, shape, flags + 256 * state

const int DASHED = 1, DOTTED = 2, HATCHED = 4, GHOST = 8, HALO = 16, CLOCK = 32, QUIET = 64;
const int SELECTED = 1, HOVERED = 2, DIMMED = 4;

ivec2 texelOf(int node) {
  int wide = textureSize(uPositionTo, 0).x;
  return ivec2(node % wide, node / wide);
}

// Nowhere is no place to travel from or to (src/stage/motion.ts does the same).
vec4 between(vec4 before, vec4 after, float part) {
  return before.w == 0.0 ? after : after.w == 0.0 ? before : mix(before, after, part);
}

vec3 nodePosition(int node) {
  if (node == int(uHeld.w)) return uHeld.xyz;
  ivec2 at = texelOf(node);
  vec4 place = texelFetch(uPositionTo, at, 0);
  if (uPositionBlend < 1.0) place = between(texelFetch(uPositionFrom, at, 0), place, uPositionBlend);
  if (uPositionArrive < 1.0) place = between(texelFetch(uPositionStart, at, 0), place, uPositionArrive);
  return place.xyz;
}

vec4 nodeLook(int node) {
  ivec2 at = texelOf(node);
  vec4 before = texelFetch(uLookFrom, at, 0);
  vec4 after = texelFetch(uLookTo, at, 0);
  bool sweeps = before.z >= 0.0 && before.z <= 1.0 && after.z >= 0.0 && after.z <= 1.0;
  return vec4(mix(before.xy, after.xy, uLookBlend), sweeps ? mix(before.z, after.z, uLookBlend) : after.z, after.w);
}

struct Marks { vec3 color; int shape; int flags; int state; };

Marks nodeMarks(int node) {
  vec4 packed = texelFetch(uMarks, texelOf(node), 0);
  int bits = int(packed.w + 0.5);
  vec3 color = mix(uPalette[int(packed.y + 0.5)], uPalette[int(packed.x + 0.5)], uLookBlend);
  return Marks(color, int(packed.z + 0.5), bits & 255, bits >> 8);
}
