// Rays and what they rest on, one draw. in: position corner, x 0..1, y -1..1 · aFrom m in the room, kind 0 ray, 1 ring, 2 dot, 3 place on the floor · aTo m: the other end of a ray; 0..1 how strong
// out: vCorner along 0..1 and across -1..1 (ray), -1..1 both (the rest)
precision highp float;
precision highp int;
uniform mat4 viewMatrix;
uniform mat4 projectionMatrix;
in vec2 position;
in vec4 aFrom;
in vec4 aTo;
out vec2 vCorner;
flat out vec2 vLook; // kind, strength

const float THICK = 0.0034; // m, half, at 1 m: an angle, as text is
const float RING = 0.011;   // m, radius at 1 m
const float PLACE = 0.24;   // m, radius

void main() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  vLook = vec2(aFrom.w, aTo.w);
  vCorner = position;
  if (aTo.w <= 0.0) return;
  if (aFrom.w < 0.5) {
    vec3 a = (viewMatrix * vec4(aFrom.xyz, 1.0)).xyz, b = (viewMatrix * vec4(aTo.xyz, 1.0)).xyz;
    vec3 at = mix(a, b, position.x);
    vec3 side = cross(b - a, -at);
    float size = length(side);
    if (size < 1e-7) return;
    at += side / size * position.y * THICK * max(-at.z, 0.12);
    gl_Position = projectionMatrix * vec4(at, 1.0);
  } else if (aFrom.w > 2.5) {
    vCorner = vec2(position.x * 2.0 - 1.0, position.y);
    gl_Position = projectionMatrix * viewMatrix * vec4(aFrom.xyz + vec3(vCorner.x, 0.0, vCorner.y) * PLACE * 1.3, 1.0);
  } else {
    vec3 at = (viewMatrix * vec4(aFrom.xyz, 1.0)).xyz;
    vCorner = vec2(position.x * 2.0 - 1.0, position.y);
    float radius = RING * max(-at.z, 0.3) * (aFrom.w > 1.5 ? 0.6 : 1.0);
    // before what it rests on
    at *= 1.0 - 0.02 / max(length(at), 0.1);
    gl_Position = projectionMatrix * vec4(at + vec3(vCorner * radius * 1.3, 0.0), 1.0);
  }
}
