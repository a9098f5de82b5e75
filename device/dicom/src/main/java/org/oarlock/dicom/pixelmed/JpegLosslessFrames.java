package org.oarlock.dicom.pixelmed;

import com.pixelmed.imageio.JPEGLosslessImageReaderSpi;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.oarlock.dicom.DicomException;

/** Decodes JPEG lossless with PixelMed's own reader: Java only, no native codec. */
final class JpegLosslessFrames {

  private JpegLosslessFrames() {}

  static int[] decode(byte[] codeStream, int rows, int columns) throws DicomException {
    // Made directly: which readers ImageIO finds depends on the thread that asks first.
    ImageReader reader = new JPEGLosslessImageReaderSpi().createReaderInstance(null);
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(codeStream))) {
      reader.setInput(in, true, true);
      Raster raster = reader.read(0).getRaster();
      if (raster.getWidth() != columns || raster.getHeight() != rows) {
        throw new DicomException("the compressed image has another size than the header says");
      }
      return raster.getSamples(0, 0, columns, rows, 0, (int[]) null);
    } catch (DicomException known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      throw new DicomException("the JPEG lossless image is broken", broken);
    } finally {
      reader.dispose();
    }
  }
}
