// in: vCorner, vLook kind and strength · out: premultiplied sRGB
precision highp float;
uniform vec3 uInk;
uniform vec3 uEdge; // sRGB, the other end of brightness: a mark is seen on what is as bright as itself
in vec2 vCorner;
flat in vec2 vLook;
out vec4 outColor;

void main() {
  if (vLook.x < 0.5) {
    float across = abs(vCorner.y), w = fwidth(vCorner.y);
    float line = clamp((1.0 - across) / max(w, 0.5), 0.0, 1.0);
    // it begins a little before the hand and thins out on its way
    float a = line * vLook.y * smoothstep(0.0, 0.06, vCorner.x) * mix(0.95, 0.45, vCorner.x);
    outColor = vec4(uInk * a, a);
    return;
  }
  bool dot_ = vLook.x > 1.5 && vLook.x < 2.5;
  float r = length(vCorner) * 1.3, w = fwidth(r);
  float ring = dot_ ? 1.0 - smoothstep(1.0 - w, 1.0, r) : 1.0 - smoothstep(0.17 - w, 0.17 + w, abs(r - 0.8));
  float edge = dot_ ? 1.0 - smoothstep(1.2 - w, 1.2, r) : 1.0 - smoothstep(0.32 - w, 0.32 + w, abs(r - 0.8));
  vec4 under = vec4(uEdge, 1.0) * edge * 0.75;
  outColor = (vec4(uInk, 1.0) * ring + under * (1.0 - ring)) * vLook.y;
  if (outColor.a <= 0.003) discard;
}
