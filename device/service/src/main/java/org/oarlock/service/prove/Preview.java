package org.oarlock.service.prove;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.oarlock.dicom.Dataset;
import org.oarlock.dicom.DicomFiles;
import org.oarlock.dicom.ReadLimits;
import org.oarlock.trace.annotations.Implements;

/**
 * A picture of three planes with the contours of the re-read file over the CT: what a person sees
 * is what was written, not what was meant. It is no review.
 */
@Implements("SRS-1510")
public final class Preview {

  private static final Color PAPER = new Color(16, 20, 26);
  private static final Color INK = new Color(226, 232, 240);
  private static final Color AMBER = new Color(255, 191, 0);
  private static final Color CALM = new Color(56, 120, 168);

  private final PreviewRequest request;
  private final Scene scene;
  private final Layout layout;

  private Preview(PreviewRequest request, Scene scene) {
    this.request = request;
    this.scene = scene;
    this.layout = Layout.of(scene, Cuts.of(scene));
  }

  /**
   * Draws.
   *
   * @return a PNG; the same bytes for the same request on the same machine and fonts
   * @throws IOException when the files cannot be read
   */
  public static byte[] draw(PreviewRequest request) throws IOException {
    Dataset set = DicomFiles.read(request.written(), ReadLimits.DEFAULT).dataset();
    ReceivedCt ct = ReceivedCt.read(request.ct());
    return new Preview(request, Scene.of(set, ct, request.volume())).png();
  }

  private byte[] png() throws IOException {
    BufferedImage image =
        new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D out = image.createGraphics();
    out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    out.setColor(PAPER);
    out.fillRect(0, 0, layout.width(), layout.height());
    banner(out);
    List<View> views = List.of(layout.axial(), layout.coronal(), layout.sagittal());
    for (View view : views) {
      Panel panel = new Panel(scene, view);
      panel.draw(out);
      views.stream().filter(other -> other != view).forEach(other -> panel.crossing(out, other));
      captions(out, view);
    }
    scaleBar(out, layout.axial());
    new Legend(request, scene).draw(out, layout);
    out.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("this Java has no PNG writer");
    }
    return bytes.toByteArray();
  }

  private void banner(Graphics2D out) {
    String words = request.clinical() ? "UNREVIEWED DRAFT" : "REFERENCE PACKAGE - NOT CLINICAL";
    out.setColor(request.clinical() ? CALM : AMBER);
    out.fillRect(0, 0, layout.width(), Layout.BANNER);
    out.setColor(request.clinical() ? Color.WHITE : Color.BLACK);
    out.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
    FontMetrics metrics = out.getFontMetrics();
    out.drawString(
        words,
        (layout.width() - metrics.stringWidth(words)) / 2,
        (Layout.BANNER + metrics.getAscent() - metrics.getDescent()) / 2);
  }

  private static void captions(Graphics2D out, View view) {
    out.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
    FontMetrics metrics = out.getFontMetrics();
    write(out, view.caption(), view.x() + 8, view.y() + view.height() - 8);
    out.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 18));
    metrics = out.getFontMetrics();
    String[] letters = view.letters();
    int middle = view.y() + (view.height() + metrics.getAscent()) / 2;
    int centre = view.x() + (view.width() - metrics.stringWidth(letters[2])) / 2;
    write(out, letters[0], view.x() + 8, middle);
    write(out, letters[1], view.x() + view.width() - 8 - metrics.stringWidth(letters[1]), middle);
    write(out, letters[2], centre, view.y() + metrics.getAscent() + 4);
    write(out, letters[3], centre, view.y() + view.height() - 8);
  }

  private static void scaleBar(Graphics2D out, View view) {
    int length = (int) Math.round(50 * view.scale());
    int right = view.x() + view.width() - 12;
    int y = view.y() + view.height() - 12;
    out.setStroke(new BasicStroke(3f));
    out.setColor(INK);
    out.drawLine(right - length, y, right, y);
    out.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    write(out, "5 cm", right - length, y - 9);
  }

  /** Light letters with a dark edge, readable on tissue and on air. */
  private static void write(Graphics2D out, String text, int x, int y) {
    out.setColor(Color.BLACK);
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        out.drawString(text, x + dx, y + dy);
      }
    }
    out.setColor(INK);
    out.drawString(text, x, y);
  }
}
