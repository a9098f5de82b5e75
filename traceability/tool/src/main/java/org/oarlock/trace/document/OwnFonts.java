package org.oarlock.trace.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that come with the tool, in the place of those of the machine: with these, the same
 * document would look different elsewhere, and looking for them takes longer than printing.
 */
final class OwnFonts implements FontMapper {

  static final String REGULAR = "DejaVuSansCondensed.ttf";
  static final String BOLD = "DejaVuSansCondensed-Bold.ttf";
  static final String MONO = "DejaVuSansMono.ttf";

  private @Nullable TrueTypeFont regular;

  static InputStream stream(String file) {
    InputStream in = OwnFonts.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException(file + " is not in the jar");
    }
    return in;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(regular(), false);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor descriptor) {
    return new FontMapping<>(regular(), false);
  }

  @Override
  public @Nullable CIDFontMapping getCIDFont(
      String baseFont, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
    return null;
  }

  private synchronized TrueTypeFont regular() {
    if (regular == null) {
      try (InputStream in = stream(REGULAR)) {
        regular = new TTFParser().parse(new RandomAccessReadBuffer(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return regular;
  }
}
