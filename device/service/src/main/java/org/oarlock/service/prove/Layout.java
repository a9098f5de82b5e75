package org.oarlock.service.prove;

/**
 * Where the panels stand. All share one scale, so that the same mm has the same length everywhere:
 * axial at the upper left, coronal below it, sagittal beside the coronal one, and the legend in the
 * corner that remains.
 */
record Layout(View axial, View coronal, View sagittal, int legendWidth, int width, int height) {

  static final int BANNER = 46;
  static final int GAP = 14;
  private static final int WIDTH = 1400;
  private static final int MAX_HEIGHT = 1300;
  private static final int MIN_LEGEND = 380;
  private static final int MIN_LEGEND_HEIGHT = 320;
  private static final double MARGIN_MM = 12;

  static Layout of(Scene scene, Cuts cuts) {
    double[] low = new double[3];
    double[] high = new double[3];
    double[] value = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      int voxelAxis = scene.voxelAxis(axis);
      double half = scene.pitch(voxelAxis) / 2;
      double a = scene.millimetres(axis, cuts.low()[voxelAxis]);
      double b = scene.millimetres(axis, cuts.high()[voxelAxis]);
      double first = scene.millimetres(axis, 0);
      double last = scene.millimetres(axis, scene.size(voxelAxis) - 1);
      low[axis] = Math.max(Math.min(a, b) - MARGIN_MM, Math.min(first, last) - half);
      high[axis] = Math.min(Math.max(a, b) + MARGIN_MM, Math.max(first, last) + half);
      value[axis] = scene.millimetres(axis, cuts.at()[voxelAxis]);
    }
    double wide = high[0] - low[0];
    double deep = high[1] - low[1];
    double tall = high[2] - low[2];
    double scale =
        Math.min(
            (WIDTH - 3 * GAP) / (wide + Math.max(deep, wide * MIN_LEGEND / WIDTH)),
            (MAX_HEIGHT - BANNER - 3 * GAP) / (deep + tall));
    int w = pixels(wide, scale);
    int d = pixels(deep, scale);
    int t = pixels(tall, scale);
    int upper = Math.max(d, MIN_LEGEND_HEIGHT);
    int right = Math.max(d, MIN_LEGEND);
    int second = BANNER + 2 * GAP + upper;
    View axial =
        new View(
            0, 1, 2, value[2], low[0], low[1], scale, w, d, GAP, BANNER + GAP + (upper - d) / 2);
    View coronal = new View(0, 2, 1, value[1], low[0], high[2], scale, w, t, GAP, second);
    View sagittal = new View(1, 2, 0, value[0], low[1], high[2], scale, d, t, 2 * GAP + w, second);
    return new Layout(axial, coronal, sagittal, right, w + right + 3 * GAP, second + t + GAP);
  }

  private static int pixels(double millimetres, double scale) {
    return Math.max(1, (int) Math.round(millimetres * scale));
  }
}
