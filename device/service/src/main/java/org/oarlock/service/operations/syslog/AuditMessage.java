package org.oarlock.service.operations.syslog;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.trace.annotations.Implements;

/** An entry of the trail in the form of PS3.15 A.5.1. */
@Implements("SRS-4314")
final class AuditMessage {
  private static final String DEVICE = "device";
  private static final String APPLICATION_SERVER = "4";
  private static final String MINOR_FAILURE = "4";
  private static final String SUCCESS = "0";

  private AuditMessage() {}

  /**
   * The message.
   *
   * @param source name of the site
   * @param subject whom a case is about, if that is still known
   */
  static String of(AuditEntry entry, String source, Optional<CaseSubject> subject) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("AuditMessage");
      event(xml, entry);
      participant(xml, entry.actor());
      source(xml, source);
      if (subject.isPresent()) {
        patient(xml, subject.get());
        object(
            xml, subject.get().studyInstanceUid(), "2", "3", "110180", "DCM", "Study Instance UID");
        xml.writeEndElement();
      }
      object(xml, entry.subject(), "2", "20", "9", "RFC-3881", "Report Number");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("an audit message cannot be written", e);
    }
    return text.toString();
  }

  private static void event(XMLStreamWriter xml, AuditEntry entry) throws XMLStreamException {
    AuditKind kind = AuditKind.of(entry);
    xml.writeStartElement("EventIdentification");
    xml.writeAttribute("EventActionCode", kind.action());
    xml.writeAttribute("EventDateTime", entry.at().toString());
    xml.writeAttribute("EventOutcomeIndicator", failed(entry) ? MINOR_FAILURE : SUCCESS);
    code(xml, "EventID", kind.id(), "DCM", kind.title());
    if (!kind.type().isEmpty()) {
      code(xml, "EventTypeCode", kind.type(), "DCM", kind.typeTitle());
    }
    xml.writeStartElement("EventOutcomeDescription");
    xml.writeCharacters(
        clean(
            entry.event()
                + ": "
                + entry.details()
                + " ("
                + entry.number()
                + ", "
                + entry.hash()
                + ")"));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static boolean failed(AuditEntry entry) {
    return entry.event().endsWith("_FAILED")
        || entry.event().endsWith("_REFUSED")
        || entry.event().endsWith("_BROKEN");
  }

  private static void participant(XMLStreamWriter xml, String actor) throws XMLStreamException {
    xml.writeStartElement("ActiveParticipant");
    xml.writeAttribute("UserID", clean(actor));
    xml.writeAttribute("UserIsRequestor", "true");
    if (actor.equals(DEVICE)) {
      code(xml, "RoleIDCode", "110150", "DCM", "Application");
    }
    xml.writeEndElement();
  }

  private static void source(XMLStreamWriter xml, String source) throws XMLStreamException {
    xml.writeStartElement("AuditSourceIdentification");
    xml.writeAttribute("AuditSourceID", clean(source));
    xml.writeEmptyElement("AuditSourceTypeCode");
    xml.writeAttribute("csd-code", APPLICATION_SERVER);
    xml.writeEndElement();
  }

  private static void patient(XMLStreamWriter xml, CaseSubject subject) throws XMLStreamException {
    object(xml, subject.patientId(), "1", "1", "2", "RFC-3881", "Patient Number");
    xml.writeStartElement("ParticipantObjectName");
    xml.writeCharacters(clean(subject.patientName()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** Leaves the element open, for what its kind adds. */
  private static void object(
      XMLStreamWriter xml,
      String id,
      String type,
      String role,
      String idType,
      String system,
      String meaning)
      throws XMLStreamException {
    xml.writeStartElement("ParticipantObjectIdentification");
    xml.writeAttribute("ParticipantObjectID", clean(id));
    xml.writeAttribute("ParticipantObjectTypeCode", type);
    xml.writeAttribute("ParticipantObjectTypeCodeRole", role);
    code(xml, "ParticipantObjectIDTypeCode", idType, system, meaning);
  }

  private static void code(
      XMLStreamWriter xml, String element, String code, String system, String meaning)
      throws XMLStreamException {
    xml.writeEmptyElement(element);
    xml.writeAttribute("csd-code", code);
    xml.writeAttribute("codeSystemName", system);
    xml.writeAttribute("originalText", meaning);
  }

  /** XML 1.0 has no place for control characters, and a name may hold them. */
  private static String clean(String text) {
    return text.replaceAll("[^\\P{Cc}\\t]|[\\uFFFE\\uFFFF]|\\p{Cs}", " ");
  }
}
