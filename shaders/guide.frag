// in: vRibbon along u, across (half widths when flat, else CSS px) · vForm kind, style, flat, length u · out: premultiplied sRGB
precision highp float;
precision highp int;
#include "lib/frame.glsl"
#include "lib/stroke.glsl"
in vec4 vRibbon;
in vec3 vWorld;
in float vShown;
flat in vec4 vInk;
flat in vec4 vForm;
flat in float vLit;
out vec4 outColor;

float gridLine(vec2 at, float cell, float strength) {
  vec2 p = at / cell;
  vec2 w = max(fwidth(p), vec2(1e-5));
  vec2 d = abs(fract(p - 0.5) - 0.5) / w;
  float line = 1.0 - min(min(d.x, d.y), 1.0);
  return line * strength * clamp(1.4 - 2.2 * max(w.x, w.y), 0.0, 1.0);
}

// whole dashes over the length, so that a pattern ends as it begins
float pattern(float along, float total, float period, float share) {
  float count = max(floor(total / period + 0.5), 1.0);
  float p = along / total * count;
  float w = max(fwidth(p), 1e-5);
  return clamp((0.5 * share - abs(fract(p) - 0.5)) / w + 0.5, 0.0, 1.0);
}

void main() {
  int kind = int(vForm.x + 0.5);
  if (vShown < 0.5) discard;
  if (kind == 2) { outColor = vec4(vInk.rgb * vInk.a, vInk.a); return; }
  if (kind == 3) {
    float away = length(vWorld.xz) / vForm.w;
    float horizon = 1.0 - smoothstep(0.25, 1.0, away);
    float a = (gridLine(vWorld.xz, 0.25, 0.42) + gridLine(vWorld.xz, 1.0, 0.38)) * horizon * horizon * vInk.a;
    if (a <= 0.002) discard;
    outColor = vec4(vInk.rgb * a, a);
    return;
  }
  vec3 color = mix(vInk.rgb, uInk, 0.18 * vLit);
  float alpha = vInk.a;
  int style = int(vForm.y + 0.5);
  bool flat_ = vForm.z > 0.5;
  float shown;
  if (flat_) {
    float across = abs(vRibbon.y);
    shown = clamp((1.0 - across) * vRibbon.z * uPixelRatio + 0.5, 0.0, 1.0);
    if (style == 1) shown *= pattern(vRibbon.x, vForm.w, 0.072, 0.60);
    else if (style == 2) shown *= pattern(vRibbon.x, vForm.w, 0.04, 0.45);
    // a rounded bar: lighter along its crown
    color *= mix(1.0, 0.86 + 0.22 * (1.0 - across * across), 0.85);
    float glow = style == 0 && alpha > 0.5 ? exp(-max(across - 1.0, 0.0) * 2.2) * (1.0 - smoothstep(1.6, 2.6, across)) : 0.0;
    float spread = glow * (1.0 - shown) * alpha * mix(0.0, 0.20 + 0.25 * vLit, uDark);
    float a = shown * alpha + spread;
    if (a <= 0.002) discard;
    outColor = vec4(color * a, a);
    return;
  }
  shown = covered(vRibbon.z - abs(vRibbon.y));
  if (style == 1) shown *= pattern(vRibbon.x, vForm.w, 0.05, 0.56);
  else if (style == 2) shown *= pattern(vRibbon.x, vForm.w, 0.022, 0.42);
  float a = shown * alpha;
  if (a <= 0.002) discard;
  outColor = vec4(color * a, a);
}
