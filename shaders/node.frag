// in: vPlane point in body radii · out: opaque sRGB, alpha = coverage of the pixel (alpha to coverage: no sorting, no halos), true depth
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/light.glsl"
#include "lib/shape.glsl"
in vec2 vPlane;
flat in float vRadiusPx;
flat in vec3 vColor;
flat in vec4 vStand;
flat in ivec3 vKind;
flat in vec3 vUp;
flat in vec3 vDeep;
out vec4 outColor;

void main() {
  float edge = shapeDistance(vKind.x, vPlane) * vRadiusPx;
  float coverage = clamp(0.5 - edge, 0.0, 1.0);
  if (coverage <= 0.02) discard;
  vec3 normal = shapeNormal(vKind.x, vPlane, max(-edge / vRadiusPx, 0.0));
  vec3 base = vColor;
  if ((vKind.y & 4) != 0) { // not stated: hatched
    // px of the screen are others in the other eye
    vec2 hatch = uSurround.w < 0.5 ? gl_FragCoord.xy : vPlane * vRadiusPx;
    float stripes = abs(fract((hatch.x + hatch.y) / (6.0 * uPixelRatio)) - 0.5) * 6.0;
    base = mix(base, mix(base, backdrop(gl_FragCoord.xy), 0.72), smoothstep(1.1, 1.9, stripes));
  }
  bool point = vKind.x == 7;
  vec3 color = point ? base : litBody(base, normal, vUp, vKind.x == 0 ? 1.0 : 0.35);
  // a body of a few px has no room for shading: show its colour
  color = mix(base, color, smoothstep(1.5, 7.0, vRadiusPx / uPixelRatio) * 0.75 + (point ? 0.0 : 0.25));
  if ((vKind.z & 2) != 0) color = mix(color, mix(uInk, vec3(1.0), uDark), 0.10);
  float shown = vStand.x * mix(0.34, 1.0, vStand.y);
  if ((vKind.z & 4) != 0) shown *= 0.22;
  color = mix(backdrop(gl_FragCoord.xy), color, clamp(shown, 0.0, 1.0));
  float z = vStand.w + vStand.z * dot(vDeep, vKind.x == 0 ? normal : vec3(vPlane, 0.3 * normal.z));
  vec2 clip = vec2(projectionMatrix[2][2] * z + projectionMatrix[3][2], -z);
  gl_FragDepth = clamp(0.5 + 0.5 * clip.x / clip.y, 0.0, 1.0);
  outColor = vec4(color, coverage);
}
