package org.oarlock.service.prove;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.Locale;

/** Names, colours and volumes of what was drawn, what was not, and what the picture is. */
final class Legend {

  private static final Color INK = new Color(226, 232, 240);
  private static final Color DIM = new Color(148, 163, 184);
  private static final String CAVEAT =
      "Drawn from the written file. Shows that what was meant was written, not that the anatomy is"
          + " right. Review every structure on every slice in the planning system.";

  private final PreviewRequest request;
  private final Scene scene;
  private int x;
  private int y;
  private int width;

  Legend(PreviewRequest request, Scene scene) {
    this.request = request;
    this.scene = scene;
  }

  void draw(Graphics2D out, Layout layout) {
    x = layout.sagittal().x() + 6;
    width = layout.legendWidth() - 12;
    y = Layout.BANNER + Layout.GAP + 28;
    out.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 28));
    out.setColor(INK);
    out.drawString("Oarlock draft contours", x, y);
    y += 12;
    wrapped(out, request.series(), 17, DIM);
    y += 14;
    scene.drawn().forEach(drawn -> structure(out, drawn));
    if (!request.absent().isEmpty()) {
      y += 4;
      wrapped(out, "Not found, not drawn: " + String.join(", ", request.absent()), 18, INK);
    }
    y += 14;
    wrapped(out, request.maker(), 16, DIM);
    y += 8;
    wrapped(out, CAVEAT, 16, DIM);
  }

  private void structure(Graphics2D out, Scene.Drawn drawn) {
    y += 34;
    out.setColor(drawn.colour());
    out.fillRoundRect(x, y - 18, 26, 20, 6, 6);
    out.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 22));
    out.setColor(INK);
    out.drawString(drawn.written().name(), x + 40, y);
    Figures figures = Figures.of(drawn.voxels(), scene.ct());
    String volume = String.format(Locale.ROOT, "%.1f ml", figures.millilitres());
    FontMetrics metrics = out.getFontMetrics();
    out.drawString(volume, x + Math.min(width, 430) - metrics.stringWidth(volume), y);
  }

  private void wrapped(Graphics2D out, String text, int size, Color colour) {
    out.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
    out.setColor(colour);
    FontMetrics metrics = out.getFontMetrics();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
        put(out, line.toString(), size);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    put(out, line.toString(), size);
  }

  private void put(Graphics2D out, String line, int size) {
    y += size + 6;
    out.drawString(line, x, y);
  }
}
