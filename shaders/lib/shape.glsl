// in: point in body radii, y up · out: signed distance to the outline (negative inside), body radii. Order of model/scene.ts shapes.
float boxDistance(vec2 p, vec2 halves, float round_) {
  vec2 q = abs(p) - halves + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
float shapeDistance(int shape, vec2 p) {
  if (shape == 1) return boxDistance(p, vec2(0.80), 0.14);
  if (shape == 2) return (abs(p.x) * 1.25 + abs(p.y) - 1.08) * 0.66;
  if (shape == 3) return boxDistance(p, vec2(1.12, 0.56), 0.56);
  if (shape == 4) return boxDistance(p, vec2(0.66, 1.02), 0.16);
  if (shape == 5) {
    // a triangle standing on its base: the most different outline from the other five
    vec2 q = vec2(abs(p.x), p.y + 0.12);
    return max(dot(q, vec2(0.866, 0.5)) - 0.5, -q.y - 0.5) * 0.98;
  }
  if (shape == 6) return abs(length(p) - 0.74) - 0.25;
  return length(p) - 1.0;
}
// A softly bevelled face for the flat shapes, a ball for the round ones.
vec3 shapeNormal(int shape, vec2 p, float inside) {
  if (shape == 0) return vec3(p, sqrt(max(1.0 - dot(p, p), 0.0)));
  float e = 0.02;
  vec2 slope = vec2(shapeDistance(shape, p + vec2(e, 0.0)) - shapeDistance(shape, p - vec2(e, 0.0)),
                    shapeDistance(shape, p + vec2(0.0, e)) - shapeDistance(shape, p - vec2(0.0, e))) / (2.0 * e);
  float bevel = 1.0 - smoothstep(0.0, 0.34, inside);
  return normalize(vec3(slope * bevel * 1.1, 1.0));
}
