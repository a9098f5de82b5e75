package org.oarlock.service.prove;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** One plane of the preview: CT in a soft-tissue window, structures tinted and outlined. */
final class Panel {

  private static final double WINDOW_LOW_HU = -160;
  private static final double WINDOW_WIDTH_HU = 400;
  private static final double TINT = 0.22;

  private final Scene scene;
  private final View view;

  Panel(Scene scene, View view) {
    this.scene = scene;
    this.view = view;
  }

  void draw(Graphics2D picture) {
    Graphics2D out = (Graphics2D) picture.create(view.x(), view.y(), view.width(), view.height());
    out.drawImage(ground(), 0, 0, null);
    for (Scene.Drawn drawn : scene.drawn()) {
      Path2D outline =
          view.fixed() == 2
              ? Outlines.ofContours(scene, drawn, view)
              : Outlines.ofVoxels(scene, drawn, view);
      stroke(out, outline, new Color(0, 0, 0, 150), drawn.external() ? 3.4f : 3.8f);
      stroke(out, outline, drawn.colour(), drawn.external() ? 1.6f : 2.2f);
    }
    out.dispose();
  }

  /** A thin line where another plane of the preview cuts this one. */
  void crossing(Graphics2D picture, View other) {
    Graphics2D out = (Graphics2D) picture.create(view.x(), view.y(), view.width(), view.height());
    out.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.35f));
    out.setColor(Color.WHITE);
    out.setStroke(
        new BasicStroke(
            1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {3f, 7f}, 0f));
    if (other.fixed() == view.across()) {
      int at = (int) Math.round(view.pixelAcross(other.value()));
      out.drawLine(at, 0, at, view.height());
    } else {
      int at = (int) Math.round(view.pixelAlong(other.value()));
      out.drawLine(0, at, view.width(), at);
    }
    out.dispose();
  }

  private static void stroke(Graphics2D out, Path2D outline, Color colour, float width) {
    out.setColor(colour);
    out.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    out.draw(outline);
  }

  private BufferedImage ground() {
    BufferedImage image =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < view.width(); x++) {
        image.setRGB(x, y, colour(scene.voxel(view.point(x, y))));
      }
    }
    return image;
  }

  private int colour(double[] voxel) {
    double grey = 255 * Math.min(1, Math.max(0, (hu(voxel) - WINDOW_LOW_HU) / WINDOW_WIDTH_HU));
    double[] rgb = {grey, grey, grey};
    int[] nearest = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      nearest[axis] = (int) Math.round(voxel[axis]);
      if (nearest[axis] < 0 || nearest[axis] >= scene.size(axis)) {
        return 0;
      }
    }
    int index = scene.index(nearest);
    for (Scene.Drawn drawn : scene.drawn()) {
      if (!drawn.external() && drawn.voxels().get(index)) {
        rgb[0] += TINT * (drawn.colour().getRed() - rgb[0]);
        rgb[1] += TINT * (drawn.colour().getGreen() - rgb[1]);
        rgb[2] += TINT * (drawn.colour().getBlue() - rgb[2]);
      }
    }
    return new Color((int) rgb[0], (int) rgb[1], (int) rgb[2]).getRGB();
  }

  /** HU between voxels, linear along each axis; at the border the nearest voxel counts. */
  private double hu(double[] voxel) {
    int[] low = new int[3];
    double[] part = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      int last = scene.size(axis) - 1;
      double inside = Math.min(last, Math.max(0, voxel[axis]));
      low[axis] = (int) Math.min(Math.max(0, last - 1), Math.floor(inside));
      part[axis] = inside - low[axis];
    }
    double sum = 0;
    for (int corner = 0; corner < 8; corner++) {
      double weight = 1;
      int[] at = new int[3];
      for (int axis = 0; axis < 3; axis++) {
        int step = corner >> axis & 1;
        weight *= step == 1 ? part[axis] : 1 - part[axis];
        at[axis] = Math.min(scene.size(axis) - 1, low[axis] + step);
      }
      if (weight > 0) {
        sum += weight * scene.volume().hu(scene.index(at));
      }
    }
    return sum;
  }
}
