package org.oarlock.trace.exchange;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.report.Promises;

/**
 * Everything as ReqIF 1.2 (OMG formal/2016-07-01): items as objects, links as relations, one
 * specification per kind, tests and code as objects beside them.
 */
@Implements("SRS-3505")
public final class ReqifWriter {

  static final String NAMESPACE = "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd";

  private final Exchanged all;
  private final NormalItems items;
  private final ReqifTypes types;
  private final ReqifEvidence evidence;
  private final ReqifXml xml;

  private ReqifWriter(Exchanged all, Instant date, Writer out) throws IOException {
    this.all = all;
    this.items = new NormalItems(all.subject().model(), all.subject().read().items());
    this.types = new ReqifTypes(all.subject().model(), items);
    this.evidence = new ReqifEvidence(all, items);
    this.xml = new ReqifXml(out, date.toString());
  }

  /**
   * Writes the file.
   *
   * @param date of everything in it: that of the last commit, so that the same commit gives the
   *     same bytes
   */
  public static void write(Exchanged all, Instant date, Writer out) throws IOException {
    new ReqifWriter(all, date, out).document();
  }

  private void document() throws IOException {
    xml.open("REQ-IF", "xmlns", NAMESPACE).open("THE-HEADER");
    xml.open("REQ-IF-HEADER", "IDENTIFIER", "header")
        .words("COMMENT", all.report().standing() + " " + Promises.line())
        .words("CREATION-TIME", xml.date())
        .words("REQ-IF-TOOL-ID", "oarlock-trace " + Promises.version())
        // The schema of ReqIF 1.1 and 1.2 fixes this to the version of the first one.
        .words("REQ-IF-VERSION", "1.0")
        .words("SOURCE-TOOL-ID", "oarlock-trace")
        .words("TITLE", all.subject().model().product())
        .close(2);
    xml.open("CORE-CONTENT").open("REQ-IF-CONTENT");
    types.datatypes(xml);
    xml.open("SPEC-TYPES");
    types.objects(xml);
    evidence.types(xml, types);
    xml.close(1).open("SPEC-OBJECTS");
    for (NormalItem item : items.sorted()) {
      object(item);
    }
    evidence.objects(xml, types);
    xml.close(1).open("SPEC-RELATIONS");
    for (NormalItem item : items.sorted()) {
      relations(item);
    }
    evidence.relations(xml);
    xml.close(1);
    specifications();
    xml.close(3);
  }

  private void object(NormalItem item) throws IOException {
    String type = ReqifId.kind(item.kind());
    xml.named("SPEC-OBJECT", items.identifier(item), item.id()).open("VALUES");
    types.value(xml, type, "id", List.of(item.id()));
    for (Map.Entry<String, List<String>> field : item.fields().entrySet()) {
      List<String> words = field.getValue();
      if (types.links(item.kind(), field.getKey())) {
        // A link to nothing is a finding; it cannot be a relation, and is exported as a word.
        words = words.stream().filter(id -> items.target(id).isEmpty()).toList();
      }
      if (!words.isEmpty()) {
        types.value(xml, type, field.getKey(), words);
      }
    }
    String state = all.subject().graph().item(item.id()).map(all::state).orElse("");
    if (!state.isEmpty()) {
      types.value(xml, type, ReqifTypes.STATE, List.of(state));
    }
    types.value(xml, type, ReqifTypes.FILE, List.of(item.file()));
    xml.close(1).refers("TYPE", "SPEC-OBJECT-TYPE-REF", type).close(1);
  }

  private void relations(NormalItem item) throws IOException {
    String from = items.identifier(item);
    for (Map.Entry<String, List<String>> field : item.fields().entrySet()) {
      if (types.links(item.kind(), field.getKey())) {
        for (String id : field.getValue()) {
          String to = items.target(id).orElse("");
          if (!to.isEmpty()) {
            String name = ReqifId.relation(from, field.getKey(), to);
            relation(xml, name, ReqifId.relationType(field.getKey()), from, to);
          }
        }
      }
    }
  }

  static void relation(ReqifXml xml, String name, String type, String from, String to)
      throws IOException {
    xml.open("SPEC-RELATION", "IDENTIFIER", name, "LAST-CHANGE", xml.date())
        .refers("SOURCE", "SPEC-OBJECT-REF", from)
        .refers("TARGET", "SPEC-OBJECT-REF", to)
        .refers("TYPE", "SPEC-RELATION-TYPE-REF", type)
        .close(1);
  }

  private void specifications() throws IOException {
    xml.open("SPECIFICATIONS");
    for (String kind : all.subject().model().kinds().keySet()) {
      List<NormalItem> members =
          items.sorted().stream().filter(item -> item.kind().equals(kind)).toList();
      if (!members.isEmpty()) {
        xml.named("SPECIFICATION", "specification." + ReqifId.encoded(kind), kind);
        xml.open("CHILDREN");
        for (NormalItem item : members) {
          String identifier = items.identifier(item);
          xml.open(
              "SPEC-HIERARCHY", "IDENTIFIER", "place." + identifier, "LAST-CHANGE", xml.date());
          xml.refers("OBJECT", "SPEC-OBJECT-REF", identifier).close(1);
        }
        xml.close(1).refers("TYPE", "SPECIFICATION-TYPE-REF", ReqifTypes.DOCUMENT).close(1);
      }
    }
    xml.close(1);
  }
}
