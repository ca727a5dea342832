// in: vPoint CSS px from the centre · vStand radius px, how much shows, ring 0..1 (-1 none, 2 not stated), tick · out: premultiplied sRGB
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/stroke.glsl"
#include "lib/shape.glsl"
in vec2 vPoint;
flat in vec3 vColor;
flat in vec4 vStand;
flat in ivec3 vKind;
out vec4 outColor;

const float TURN = 6.28318530718;

// 1 on the dashes: whole number of dashes round a circle of this radius
float dashes(float turned, float radius, float period, float share) {
  float count = max(floor(TURN * radius / period + 0.5), 6.0);
  float at = abs(fract(turned * count) - 0.5) * period;
  return covered(0.5 * share * period - at);
}

void glass(inout vec4 acc, float radius, float edge) {
  float inside = covered(-edge);
  float z = sqrt(max(1.0 - dot(vPoint, vPoint) / (radius * radius), 0.0));
  vec3 normal = vec3(vPoint / radius, z);
  float rim = pow(1.0 - z, 2.2);
  float sheen = smoothstep(-0.2, 1.0, dot(normal, vec3(-0.45, 0.66, 0.60)));
  vec3 tint = mix(vColor, uInk, 0.12 * uDark);
  if (vKind.x != 0) { lay(acc, tint, inside * 0.22); return; }
  lay(acc, mix(uBackdropTop, tint, 0.16), inside * mix(0.40, 0.50, uDark));
  // light gathers at the upper left edge and, passed through, at the lower right
  float through = smoothstep(0.1, 1.0, dot(normal, vec3(0.55, -0.70, 0.45)));
  lay(acc, tint, inside * (0.03 + 0.62 * rim * sheen + 0.16 * rim + 0.20 * through * through * (1.0 - z)));
  float shine = pow(max(dot(normal, normalize(vec3(-0.42, 0.62, 1.4))), 0.0), 26.0);
  lay(acc, mix(tint, vec3(1.0), 0.75), inside * 0.30 * shine);
}

void main() {
  vec4 acc = vec4(0.0);
  float radius = vStand.x, away = length(vPoint);
  float turned = fract(atan(vPoint.x, vPoint.y) / TURN + 1.0); // clockwise from the top, 0..1
  int flags = vKind.y, state = vKind.z;
  vec2 plane = vPoint / radius;
  float edge = shapeDistance(vKind.x, plane) * radius;
  bool dashed = (flags & 1) != 0, dotted = (flags & 2) != 0, ghost = (flags & 8) != 0;

  if ((flags & 16) != 0) {
    float glow = exp(-max(away - radius, 0.0) / (0.36 * radius + 4.0)) * step(-0.5, edge);
    glow *= 1.0 - smoothstep(1.8 * radius + 8.0, 2.3 * radius + 16.0, away);
    lay(acc, vColor, glow * mix(0.30, 0.42, uDark));
  }
  if (dashed || dotted) {
    glass(acc, radius, edge);
    float period = clamp(radius * 0.26, 5.0, 9.5);
    float pattern = dotted ? dashes(turned, radius, 4.6, 0.42) : dashes(turned, radius, period, 0.60);
    lay(acc, mix(vColor, uInk, 0.35), strokeAt(edge, clamp(radius * 0.05, 1.25, 2.0)) * pattern * 0.95);
  } else if (ghost) {
    lay(acc, vColor, covered(-edge) * 0.05);
    lay(acc, vColor, strokeAt(edge, 1.4) * dashes(turned, radius, 14.0, 0.72) * 0.8);
  }

  float width = clamp(radius * 0.075, 1.5, 3.5);
  float orbit = radius * 1.17 + 2.0 + 0.5 * width;
  if (vStand.z >= 0.0) {
    float line = strokeAt(away - orbit, width);
    if (vStand.z > 1.5) {
      // not stated: a hatched full ring
      float hatch = abs(fract((vPoint.x + vPoint.y) / 5.0) - 0.5) * 5.0 * 0.7071;
      lay(acc, uPalette[5], line * (0.25 + 0.65 * covered(0.75 - hatch)));
    } else {
      lay(acc, uPalette[6], line * 0.34);
      float arc = TURN * orbit;
      float head = covered(min(vStand.z - turned, turned + 0.25 / arc) * arc);
      lay(acc, uInk, line * (vStand.z >= 0.9995 ? 1.0 : head) * 0.94);
    }
    if (vStand.w >= 0.0) {
      float gap = fract(turned - vStand.w + 0.5) - 0.5;
      float mark = covered(1.0 - abs(gap) * TURN * away) * covered(width * 0.5 + 3.6 - abs(away - orbit));
      float moat = covered(2.4 - abs(gap) * TURN * away) * covered(width * 0.5 + 3.6 - abs(away - orbit));
      lay(acc, backdrop(gl_FragCoord.xy), moat * 0.85);
      lay(acc, uPalette[3], mark);
    }
  }

  if ((flags & 32) != 0) {
    float badge = clamp(radius * 0.26, 4.5, 8.5);
    float reach = (vStand.z >= 0.0 ? orbit : radius) * 0.7071 + badge * 0.35;
    vec2 q = vPoint - vec2(reach);
    float disc = length(q) - badge;
    lay(acc, backdrop(gl_FragCoord.xy), covered(1.6 - disc));
    lay(acc, uPalette[3], covered(-disc));
    float upright = max(abs(q.x) - 0.7, abs(q.y - badge * 0.28) - badge * 0.32);
    float level = max(abs(q.x - badge * 0.20) - badge * 0.26, abs(q.y + badge * 0.02) - 0.7);
    lay(acc, mix(vec3(1.0), uBackdropLow, uDark), covered(-min(upright, level)));
  }
  acc *= vStand.y;

  float outer = vStand.z >= 0.0 ? orbit + 0.5 * width : radius * (vKind.x == 0 ? 1.0 : 1.12);
  if ((state & 1) != 0) {
    float ring = away - (outer + 5.0);
    lay(acc, backdrop(gl_FragCoord.xy), strokeAt(ring, 4.4) * 0.85);
    lay(acc, uPalette[1], strokeAt(ring, 2.2));
  } else if ((state & 2) != 0) {
    lay(acc, uInk, strokeAt(away - (outer + 3.6), 1.5) * 0.72);
  }
  if (acc.a <= 0.003) discard;
  outColor = acc;
}
