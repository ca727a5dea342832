// Strokes in CSS px with one device px of smoothing; colours are laid over each other premultiplied.
float covered(float distanceToEdge) { return clamp(distanceToEdge * uPixelRatio + 0.5, 0.0, 1.0); }
float strokeAt(float offset, float width) { return covered(0.5 * width - abs(offset)); }
void lay(inout vec4 under, vec3 color, float alpha) {
  under = vec4(color * alpha, alpha) + under * (1.0 - alpha);
}
