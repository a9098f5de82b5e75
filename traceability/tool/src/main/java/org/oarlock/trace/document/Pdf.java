package org.oarlock.trace.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Promises;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A document on paper. Neither clock nor chance goes into it: the same words give the same bytes.
 *
 * @param pages how many it has
 */
@Implements("SRS-3403")
record Pdf(byte[] bytes, int pages) {

  private static final String LANGUAGE = "en";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
    FontMappers.set(new OwnFonts());
  }

  /**
   * Prints a page.
   *
   * @param xhtml well-formed
   * @param date what it says of when it was made; nothing if nothing is known
   */
  static Pdf of(String xhtml, Optional<Instant> date) throws IOException {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withProducer("oarlock-trace " + Promises.version())
            .withW3cDocument(read(xhtml), null)
            .useUnicodeLineBreaker(new Breaks())
            // Nothing is fetched, wherever a template or an entry points to.
            .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    font(builder, OwnFonts.REGULAR, "Document", NORMAL);
    font(builder, OwnFonts.BOLD, "Document", BOLD);
    font(builder, OwnFonts.MONO, "Document Mono", NORMAL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        PDDocument pdf = renderer.createPDFKeepOpen()) {
      PDDocumentInformation about = pdf.getDocumentInformation();
      about.setCreationDate(date.map(Pdf::calendar).orElse(null));
      // A reader aloud needs the language, a list of windows the title.
      pdf.getDocumentCatalog().setLanguage(LANGUAGE);
      PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
      shown.setDisplayDocTitle(true);
      pdf.getDocumentCatalog().setViewerPreferences(shown);
      pdf.setDocumentId(0L);
      pdf.save(out);
      return new Pdf(out.toByteArray(), pdf.getNumberOfPages());
    }
  }

  private static GregorianCalendar calendar(Instant date) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(date.toEpochMilli());
    return calendar;
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> OwnFonts.stream(file), family, weight, FontStyle.NORMAL, true);
  }

  private static Document read(String xhtml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
      withoutLinksElsewhere(document);
      return document;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("a document was written that is no XHTML: " + e.getMessage(), e);
    }
  }

  /** A link from paper into another file leads nowhere; its words remain. */
  private static void withoutLinksElsewhere(Document document) {
    NodeList links = document.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      if (links.item(i) instanceof Element link && !link.getAttribute("href").startsWith("#")) {
        link.removeAttribute("href");
      }
    }
  }
}
