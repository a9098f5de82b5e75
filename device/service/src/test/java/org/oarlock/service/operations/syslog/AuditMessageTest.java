package org.oarlock.service.operations.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oarlock.service.audit.AuditEntry;
import org.oarlock.trace.annotations.Verifies;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AuditMessageTest {
  private static final CaseSubject PATIENT =
      new CaseSubject("P<1>", "M\u00fcller^\u0001Anna", "1.2.3");

  @ParameterizedTest
  @CsvSource({
    "DEVICE_STARTED, device, 110100, E, 110120, 0",
    "LOGIN, account anna, 110114, E, 110122, 0",
    "LOGIN_FAILED, account anna, 110114, E, 110122, 4",
    "PASSWORD_CHANGED, account anna, 110113, E, 110137, 0",
    "ROUTES_REFUSED, configuration, 110113, E, 110131, 4",
    "CASE_ARRIVED, case 7, 110111, C, '', 0",
    "OPERATOR_RELEASE, case 7, 110111, U, '', 0",
    "CASE_REMOVED, case 7, 110111, D, '', 0",
  })
  @Verifies("SRS-4314")
  void events_have_the_codes_of_the_standard(
      String event, String subject, String id, String action, String type, String outcome)
      throws Exception {
    Element message = parsed(AuditMessage.of(entry(event, subject), "Clinic", Optional.empty()));

    Element identification = child(message, "EventIdentification");
    assertThat(identification.getAttribute("EventActionCode")).isEqualTo(action);
    assertThat(identification.getAttribute("EventOutcomeIndicator")).isEqualTo(outcome);
    assertThat(identification.getAttribute("EventDateTime")).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(child(identification, "EventID").getAttribute("csd-code")).isEqualTo(id);
    assertThat(identification.getElementsByTagName("EventTypeCode").getLength())
        .isEqualTo(type.isEmpty() ? 0 : 1);
    if (!type.isEmpty()) {
      assertThat(child(identification, "EventTypeCode").getAttribute("csd-code")).isEqualTo(type);
    }
  }

  @Test
  @Verifies({"SRS-4314", "RC-226"})
  void a_case_names_patient_study_and_itself_whatever_stands_in_the_names() throws Exception {
    Element message =
        parsed(AuditMessage.of(entry("CASE_DELIVERED", "case 7"), "Clinic", Optional.of(PATIENT)));

    var objects = message.getElementsByTagName("ParticipantObjectIdentification");
    assertThat(((Element) objects.item(0)).getAttribute("ParticipantObjectID")).isEqualTo("P<1>");
    assertThat(child((Element) objects.item(0), "ParticipantObjectName").getTextContent())
        .isEqualTo("M\u00fcller^ Anna");
    assertThat(((Element) objects.item(1)).getAttribute("ParticipantObjectID")).isEqualTo("1.2.3");
    assertThat(((Element) objects.item(2)).getAttribute("ParticipantObjectID")).isEqualTo("case 7");
    assertThat(child(message, "ActiveParticipant").getAttribute("UserID")).isEqualTo("anna");
    assertThat(child(message, "AuditSourceIdentification").getAttribute("AuditSourceID"))
        .isEqualTo("Clinic");
  }

  private static AuditEntry entry(String event, String subject) {
    return new AuditEntry(
        5, Instant.parse("2026-11-23T12:00:00Z"), event, "anna", subject, "because & so", "", "ab");
  }

  private static Element parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static Element child(Element of, String name) {
    return (Element) of.getElementsByTagName(name).item(0);
  }
}
