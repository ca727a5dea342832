// in: vAt by part · uGround x, z m and turn: how far the ground has moved under the person · out: opaque sRGB
precision highp float;
precision highp int;
uniform float uDark;
uniform vec3 uBackdropTop;
uniform vec3 uBackdropLow;
uniform vec3 uInk;
uniform vec3 uHead;
uniform vec3 uGround;
in vec3 vAt;
flat in int vPart;
out vec4 outColor;

float noise(vec2 at) { return fract(52.9829189 * fract(dot(at, vec2(0.06711056, 0.00583715)))); }

// the line where floor and sky meet is brighter in the dark, darker in the light: it keeps the person upright
vec3 horizon() { return mix(uBackdropLow * 0.93, uBackdropTop * 1.55 + vec3(0.004, 0.008, 0.016), uDark); }

float gridLine(vec2 at, float cell) {
  vec2 p = at / cell;
  vec2 w = max(fwidth(p), vec2(1e-5));
  vec2 d = abs(fract(p - 0.5) - 0.5) / w;
  return (1.0 - min(min(d.x, d.y), 1.0)) * clamp(1.3 - 2.4 * max(w.x, w.y), 0.0, 1.0);
}

void main() {
  vec3 color;
  if (vPart == 0) {
    float up = normalize(vAt).y;
    vec3 zenith = mix(uBackdropTop, uBackdropLow * 0.72, uDark);
    color = mix(horizon(), zenith, smoothstep(-0.02, 0.62, up));
  } else if (vPart == 1) {
    vec2 from = vAt.xz - uHead.xz;
    float away = length(from);
    vec3 ground = mix(uBackdropLow * 0.965, uBackdropLow * 1.12, uDark);
    float c = cos(uGround.z), s = sin(uGround.z);
    vec2 at = vAt.xz - uGround.xy;
    at = vec2(c * at.x - s * at.y, s * at.x + c * at.y);
    float lines = gridLine(at, 0.5) * 0.5 + gridLine(at, 2.0) * 0.5;
    color = mix(ground, mix(ground, uInk, mix(0.11, 0.13, uDark)), lines * (1.0 - smoothstep(2.0, 9.0, away)));
    color = mix(color, horizon(), smoothstep(1.5, 15.0, away));
  } else {
    float r = length(vAt.xz);
    vec3 top = mix(uBackdropTop * 0.985, mix(uBackdropLow, uBackdropTop, 0.75) * 1.18, uDark);
    color = top * mix(1.0, mix(0.985, 0.9, uDark), smoothstep(0.2, 1.0, r));
    float rim = smoothstep(0.0, 0.006, r - 0.982);
    if (vPart == 2) color = mix(color, mix(top, uInk, mix(0.22, 0.28, uDark)), rim);
    else if (vPart == 3) color = mix(top * mix(0.9, 0.62, uDark), top * mix(0.8, 0.35, uDark), 1.0 - smoothstep(-0.03, 0.0, vAt.y));
    else color = mix(top, uInk, 0.45);
  }
  // a slow gradient in eight bits would show its steps
  color += (noise(gl_FragCoord.xy) - 0.5) / 255.0;
  outColor = vec4(color, 1.0);
}
