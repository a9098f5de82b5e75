package org.oarlock.trace.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements with their attributes, indented; each named thing carries the date. */
final class ReqifXml {

  private final Writer out;
  private final String date;
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins a document.
   *
   * @param date of everything in it, as XML Schema writes it
   */
  ReqifXml(Writer out, String date) throws IOException {
    this.out = out;
    this.date = date;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens an element; attributes are names and values in turn. */
  ReqifXml open(String name, String... attributes) throws IOException {
    start(name, attributes);
    out.write(">\n");
    open.push(name);
    return this;
  }

  /** Opens an element that has an identifier, a name and the date. */
  ReqifXml named(String name, String identifier, String longName) throws IOException {
    return open(name, "IDENTIFIER", identifier, "LAST-CHANGE", date, "LONG-NAME", longName);
  }

  /** A named element with nothing in it. */
  ReqifXml declared(String name, String identifier, String longName) throws IOException {
    return empty(name, "IDENTIFIER", identifier, "LAST-CHANGE", date, "LONG-NAME", longName);
  }

  /** Closes the innermost elements. */
  ReqifXml close(int levels) throws IOException {
    for (int i = 0; i < levels; i++) {
      String name = open.pop();
      indent();
      out.write("</" + name + ">\n");
    }
    return this;
  }

  /** An element with nothing in it. */
  ReqifXml empty(String name, String... attributes) throws IOException {
    start(name, attributes);
    out.write("/>\n");
    return this;
  }

  /** An element with words in it. */
  ReqifXml words(String name, String words) throws IOException {
    start(name);
    out.write(">" + XmlText.of(words) + "</" + name + ">\n");
    return this;
  }

  /** An element that holds a reference and nothing else. */
  ReqifXml refers(String name, String reference, String identifier) throws IOException {
    return open(name).words(reference, identifier).close(1);
  }

  String date() {
    return date;
  }

  private void start(String name, String... attributes) throws IOException {
    indent();
    out.write("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(" " + attributes[i] + "=\"" + XmlText.of(attributes[i + 1]) + "\"");
    }
  }

  private void indent() throws IOException {
    out.write("  ".repeat(open.size()));
  }
}
