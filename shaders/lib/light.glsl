// One key, one fill, a rim: view-space lights, so that a body reads the same from every side. In and out sRGB.
vec3 toLinear(vec3 c) { return pow(c, vec3(2.2)); }
vec3 toScreen(vec3 c) { return pow(clamp(c, 0.0, 1.0), vec3(1.0 / 2.2)); }

vec3 litBody(vec3 base, vec3 normal, vec3 up, float gloss) {
  const vec3 key = vec3(-0.4536, 0.6615, 0.5973);
  const vec3 fill = vec3(0.7785, -0.1946, 0.5968);
  vec3 albedo = toLinear(base);
  float wrapped = max((dot(normal, key) + 0.38) / 1.38, 0.0);
  float sky = 0.5 + 0.5 * dot(normal, up);
  float edge = pow(1.0 - clamp(normal.z, 0.0, 1.0), 3.0);
  // a bright room throws light back from below
  vec3 ambient = mix(mix(vec3(0.34, 0.35, 0.38), vec3(0.10, 0.11, 0.15), uDark), mix(vec3(0.52, 0.54, 0.58), vec3(0.30, 0.34, 0.42), uDark), sky);
  vec3 color = albedo * (ambient + 1.18 * wrapped * wrapped + 0.16 * max(dot(normal, fill), 0.0));
  color *= 1.0 - mix(0.15, 0.35, uDark) * edge * (1.0 - sky);
  color += edge * sky * mix(0.10, 0.22, uDark) * mix(vec3(1.0), albedo + 0.35, 0.6);
  vec3 halfway = normalize(key + vec3(0.0, 0.0, 1.0));
  float shine = pow(max(dot(normal, halfway), 0.0), 42.0) * 0.42 + pow(max(dot(normal, halfway), 0.0), 7.0) * 0.07;
  return toScreen(color + gloss * shine);
}
