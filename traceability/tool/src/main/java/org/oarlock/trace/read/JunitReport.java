package org.oarlock.trace.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.Platform;
import org.oarlock.trace.bind.RunFacts;
import org.oarlock.trace.evidence.Outcome;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.evidence.TestResult;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Unreadable;

/** One Surefire or Failsafe XML report. An aborted test is written there as a skipped one. */
@Implements("SRS-3105")
final class JunitReport {

  private final String file;
  private final List<TestResult> results = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();

  private JunitReport(String file) {
    this.file = file;
  }

  /** Reads a report. DTDs and entities are refused. */
  static JunitReport read(String file, String text) throws Unreadable {
    try {
      XMLStreamReader xml = SafeXml.reader(new StringReader(text));
      JunitReport report = new JunitReport(file);
      report.read(xml);
      xml.close();
      return report;
    } catch (XMLStreamException e) {
      throw SafeXml.unreadable(file, e);
    }
  }

  /** How each method ended. */
  List<TestResult> results() {
    return results;
  }

  /** What the report says of its run, in the properties that it keeps. */
  RunFacts run() {
    Platform platform =
        Platform.of(
            property("java.runtime.version"),
            property("os.name"),
            property("os.version"),
            property("os.arch"));
    String separator = properties.getOrDefault("path.separator", ":");
    String path = properties.getOrDefault("surefire.test.class.path", property("java.class.path"));
    List<String> folders = ClassPath.folders(file, property("basedir"), path, separator);
    return new RunFacts(0, platform, folders);
  }

  private String property(String name) {
    return properties.getOrDefault(name, "");
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    boolean suite = false;
    @Nullable TestId test = null;
    Place place = Place.startOf(file);
    Outcome outcome = Outcome.PASSED;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "testsuite", "testsuites" -> suite = true;
          case "property" -> properties.put(attribute(xml, "name"), attribute(xml, "value"));
          case "testcase" -> {
            place = new Place(file, Math.max(1, xml.getLocation().getLineNumber()), 1);
            test = TestId.method(attribute(xml, "classname"), method(attribute(xml, "name")));
            outcome = Outcome.PASSED;
          }
          case "failure", "error" -> outcome = outcome.and(Outcome.FAILED);
          case "skipped" -> outcome = outcome.and(Outcome.SKIPPED);
          case "flakyFailure", "flakyError", "rerunFailure", "rerunError" ->
              outcome = outcome.and(Outcome.RETRIED);
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("testcase")
          && test != null) {
        results.add(new TestResult(test, 0, outcome, place));
      }
    }
    if (!suite) {
      throw new Unreadable(Place.startOf(file), "is no test report: there is no testsuite in it");
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** The method of {@code name(int)[1]} or {@code name{int}[2]}. */
  private static String method(String name) {
    return name.split("[({\\[]", 2)[0].strip();
  }
}
