package org.oarlock.service.prove;

import java.awt.geom.Path2D;
import java.util.HashSet;
import java.util.Set;

/** Lines around a structure in one plane of the preview, in pixels of its panel. */
final class Outlines {

  private Outlines() {}

  /**
   * The contours of the file on the axial plane; a keyhole's bridge, walked both ways, is left out.
   */
  static Path2D ofContours(Scene scene, Scene.Drawn drawn, View view) {
    Path2D path = new Path2D.Double();
    for (WrittenContour contour : drawn.written().contours()) {
      if (contour.isPolygon() && isOn(contour, scene, view)) {
        add(path, contour.xyz(), view);
      }
    }
    return path;
  }

  private static boolean isOn(WrittenContour contour, Scene scene, View view) {
    return Math.abs(contour.xyz()[2] - view.value()) < scene.ct().stepMm() / 2;
  }

  private static void add(Path2D path, double[] xyz, View view) {
    Set<Edge> edges = new HashSet<>();
    for (int at = 0; at < xyz.length; at += 3) {
      edges.add(Edge.of(xyz, at));
    }
    boolean drawing = false;
    for (int at = 0; at < xyz.length; at += 3) {
      Edge edge = Edge.of(xyz, at);
      if (edges.contains(edge.back())) {
        drawing = false;
        continue;
      }
      if (!drawing) {
        path.moveTo(view.pixelAcross(edge.fromX()), view.pixelAlong(edge.fromY()));
        drawing = true;
      }
      path.lineTo(view.pixelAcross(edge.toX()), view.pixelAlong(edge.toY()));
    }
  }

  private record Edge(double fromX, double fromY, double toX, double toY) {

    static Edge of(double[] xyz, int at) {
      int next = (at + 3) % xyz.length;
      return new Edge(xyz[at], xyz[at + 1], xyz[next], xyz[next + 1]);
    }

    Edge back() {
      return new Edge(toX, toY, fromX, fromY);
    }
  }

  /** Lines halfway between voxels inside and outside, on a plane across the slices. */
  static Path2D ofVoxels(Scene scene, Scene.Drawn drawn, View view) {
    Path2D path = new Path2D.Double();
    Sheet sheet = new Sheet(scene, drawn, view);
    for (int b = -1; b < sheet.alongSize(); b++) {
      for (int a = -1; a < sheet.acrossSize(); a++) {
        cell(path, sheet, a, b);
      }
    }
    return path;
  }

  /** One square between four voxel centres: which of its sides the border crosses. */
  private static void cell(Path2D path, Sheet sheet, int a, int b) {
    boolean nearLeft = sheet.has(a, b);
    boolean nearRight = sheet.has(a + 1, b);
    boolean farLeft = sheet.has(a, b + 1);
    boolean farRight = sheet.has(a + 1, b + 1);
    double[][] middles = {
      {a + 0.5, b}, {a + 1, b + 0.5}, {a + 0.5, b + 1}, {a, b + 0.5},
    };
    boolean[] crossed = {
      nearLeft != nearRight, nearRight != farRight, farLeft != farRight, nearLeft != farLeft
    };
    if (crossed[0] && crossed[1] && crossed[2] && crossed[3]) {
      // Two voxels touch at a corner: each keeps a line of its own.
      boolean apart = nearLeft;
      line(path, sheet, middles[0], middles[apart ? 3 : 1]);
      line(path, sheet, middles[2], middles[apart ? 1 : 3]);
      return;
    }
    double[] from = null;
    for (int side = 0; side < 4; side++) {
      if (crossed[side]) {
        if (from == null) {
          from = middles[side];
        } else {
          line(path, sheet, from, middles[side]);
        }
      }
    }
  }

  private static void line(Path2D path, Sheet sheet, double[] from, double[] to) {
    path.moveTo(sheet.pixelAcross(from[0]), sheet.pixelAlong(from[1]));
    path.lineTo(sheet.pixelAcross(to[0]), sheet.pixelAlong(to[1]));
  }

  /** The voxels of a structure on the plane of a view. */
  private record Sheet(Scene scene, Scene.Drawn drawn, View view) {

    int acrossSize() {
      return scene.size(scene.voxelAxis(view.across()));
    }

    int alongSize() {
      return scene.size(scene.voxelAxis(view.along()));
    }

    boolean has(int a, int b) {
      if (a < 0 || b < 0 || a >= acrossSize() || b >= alongSize()) {
        return false;
      }
      int[] voxel = new int[3];
      int fixed = scene.voxelAxis(view.fixed());
      double steps = (view.value() - scene.millimetres(view.fixed(), 0)) / scene.pitch(fixed);
      voxel[fixed] = (int) Math.round(Math.abs(steps));
      voxel[scene.voxelAxis(view.across())] = a;
      voxel[scene.voxelAxis(view.along())] = b;
      return drawn.voxels().get(scene.index(voxel));
    }

    double pixelAcross(double a) {
      return view.pixelAcross(scene.millimetres(view.across(), a));
    }

    double pixelAlong(double b) {
      return view.pixelAlong(scene.millimetres(view.along(), b));
    }
  }
}
