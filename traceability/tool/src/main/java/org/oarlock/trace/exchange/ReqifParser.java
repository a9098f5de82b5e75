package org.oarlock.trace.exchange;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.read.SafeXml;
import org.oarlock.trace.source.Reason;
import org.oarlock.trace.source.Unreadable;

/**
 * A ReqIF file from anybody to its content. Refuses document types, bounds size and depth, fetches
 * nothing and follows no reference.
 */
@Implements("SRS-3507")
final class ReqifParser {

  private static final long MAX_BYTES = 512L * 1024 * 1024;
  private static final int MAX_DEPTH = 200;

  private final String file;
  private final XMLStreamReader xml;
  private final ReqifContent content = new ReqifContent();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder words = new StringBuilder();
  private String value = "";
  private String definition = "";
  private ReqifContent.@Nullable Node node;
  private ReqifContent.@Nullable Edge edge;

  private ReqifParser(String file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  /** Reads a file; places carry the name that the caller gave it. */
  static ReqifContent read(Path path, String file) throws Unreadable {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new Unreadable(Place.startOf(file), "is larger than " + MAX_BYTES + " bytes");
      }
      try (Reader text = reader(path)) {
        XMLStreamReader xml = SafeXml.reader(text);
        ReqifParser parser = new ReqifParser(file, xml);
        parser.read();
        xml.close();
        return parser.content;
      }
    } catch (XMLStreamException e) {
      throw SafeXml.unreadable(file, e);
    } catch (IOException e) {
      throw new Unreadable(Place.startOf(file), "cannot be read: " + Reason.of(e));
    }
  }

  /** UTF-16 where the file begins with its mark, else UTF-8, whose mark is no part of the text. */
  private static Reader reader(Path path) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(path));
    bytes.mark(3);
    int mark = bytes.read() << 16 | bytes.read() << 8 | bytes.read();
    boolean wide = mark >> 8 == 0xFEFF || mark >> 8 == 0xFFFE;
    if (mark != 0xEFBBBF) {
      bytes.reset();
    }
    return new InputStreamReader(bytes, (wide ? UTF_16 : UTF_8).newDecoder());
  }

  private void read() throws XMLStreamException, Unreadable {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new Unreadable(place(), "a document type is refused: ReqIF has none");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable(place(), "an entity is refused: ReqIF declares none");
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void start(String name) throws Unreadable {
    if (open.isEmpty()
        && !(name.equals("REQ-IF") && ReqifWriter.NAMESPACE.equals(xml.getNamespaceURI()))) {
      throw new Unreadable(place(), "is no ReqIF: begins with " + name);
    }
    if (open.size() >= MAX_DEPTH) {
      throw new Unreadable(place(), "nested deeper than " + MAX_DEPTH);
    }
    open.push(name);
    String identifier = attribute("IDENTIFIER");
    if (!identifier.isEmpty()) {
      content.names.put(identifier, attribute("LONG-NAME"));
    }
    if (name.equals("SPEC-OBJECT")) {
      node = new ReqifContent.Node(place(), identifier);
      content.nodes.add(node);
    } else if (name.equals("SPEC-RELATION")) {
      edge = new ReqifContent.Edge(place());
      content.edges.add(edge);
    } else if (name.startsWith("ATTRIBUTE-VALUE-")) {
      value = attribute("THE-VALUE");
    }
    // Inside rich text, words go on; everywhere else an element begins its own.
    if (!open.contains("THE-VALUE") || name.equals("THE-VALUE")) {
      words.setLength(0);
    }
  }

  private void end(String name) {
    open.pop();
    String inside = open.isEmpty() ? "" : open.peek();
    String text = words.toString();
    if (name.equals("SPEC-OBJECT")) {
      node = null;
    } else if (name.equals("SPEC-RELATION")) {
      edge = null;
    } else if (name.equals("THE-VALUE")) {
      value = text.strip();
    } else if (node != null) {
      ofNode(node, name, text.strip());
    } else if (edge != null && name.endsWith("-REF")) {
      switch (inside) {
        case "SOURCE" -> edge.source = text.strip();
        case "TARGET" -> edge.target = text.strip();
        case "TYPE" -> edge.type = text.strip();
        default -> {}
      }
    }
  }

  private void ofNode(ReqifContent.Node of, String name, String text) {
    if (name.equals("SPEC-OBJECT-TYPE-REF")) {
      of.type = text;
    } else if (name.equals("ENUM-VALUE-REF")) {
      value = content.names.getOrDefault(text, text);
    } else if (name.startsWith("ATTRIBUTE-DEFINITION-") && name.endsWith("-REF")) {
      definition = text;
    } else if (name.startsWith("ATTRIBUTE-VALUE-")) {
      of.values.put(definition, value);
    }
  }

  private String attribute(String name) {
    String found = xml.getAttributeValue(null, name);
    return found == null ? "" : found;
  }

  private Place place() {
    return SafeXml.place(file, xml.getLocation());
  }
}
