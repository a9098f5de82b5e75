package org.oarlock.trace.read;

import java.io.Reader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Unreadable;

/** XML that pulls in nothing else: DTDs and entities are refused. */
public final class SafeXml {

  private SafeXml() {}

  /** Reads characters that were decoded already. */
  public static XMLStreamReader reader(Reader text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Who reads elements inside elements has a limit of their own, and it is the same on every JDK.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory.createXMLStreamReader(text);
  }

  /** Names the place of a mistake in the XML. */
  public static Unreadable unreadable(String file, XMLStreamException e) {
    return new Unreadable(place(file, e.getLocation()), "not XML: " + lastLine(e.getMessage()));
  }

  /** Where a reader stands. */
  public static Place place(String file, @Nullable Location at) {
    return at == null
        ? Place.startOf(file)
        : new Place(file, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
  }

  private static String lastLine(@Nullable String message) {
    return message == null ? "" : message.lines().reduce((a, b) -> b).orElse("");
  }
}
