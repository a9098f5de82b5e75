package org.oarlock.trace.read;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Mutant;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Unreadable;

/** One {@code mutations.xml} of PIT. */
@Implements("SRS-3206")
final class MutationReport {

  private static final Pattern CLASS = Pattern.compile("\\[class:([^\\]]+)\\]");
  private static final Pattern NESTED = Pattern.compile("\\[nested-class:([^\\]]+)\\]");
  private static final Pattern METHOD =
      Pattern.compile("\\[(?:method|test-template|test-factory):([^(\\]]+)");

  private MutationReport() {}

  /**
   * Reads a report. DTDs and entities are refused.
   *
   * @param module the module that it stands in, from the root; empty for the root itself
   */
  static List<Mutant> read(String file, String text, String module) throws Unreadable {
    try {
      XMLStreamReader xml = SafeXml.reader(new StringReader(text));
      List<Mutant> mutants = read(xml, file, module);
      xml.close();
      return mutants;
    } catch (XMLStreamException e) {
      throw SafeXml.unreadable(file, e);
    }
  }

  private static List<Mutant> read(XMLStreamReader xml, String file, String module)
      throws XMLStreamException, Unreadable {
    List<Mutant> mutants = new ArrayList<>();
    Map<String, String> fields = new HashMap<>();
    boolean report = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        if (xml.isEndElement() && xml.getLocalName().equals("mutation")) {
          mutants.add(mutant(fields, file, module));
        }
        continue;
      }
      switch (xml.getLocalName()) {
        case "mutations" -> report = true;
        case "mutation" -> {
          fields.clear();
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            fields.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
          }
        }
        case "sourceFile",
            "mutatedClass",
            "mutatedMethod",
            "lineNumber",
            "description",
            "killingTest",
            "killingTests" ->
            fields.put(xml.getLocalName(), xml.getElementText());
        default -> {}
      }
    }
    if (!report) {
      throw new Unreadable(Place.startOf(file), "is no mutation report: there are no mutations");
    }
    return mutants;
  }

  private static Mutant mutant(Map<String, String> fields, String file, String module) {
    String className = fields.getOrDefault("mutatedClass", "");
    int dot = className.lastIndexOf('.');
    String folder = dot < 0 ? "" : className.substring(0, dot + 1).replace('.', '/');
    String source =
        (module.isEmpty() ? "" : module + "/")
            + "src/main/java/"
            + folder
            + fields.getOrDefault("sourceFile", file);
    boolean killed = fields.getOrDefault("status", "").equals("KILLED");
    String tests = fields.getOrDefault("killingTests", fields.getOrDefault("killingTest", ""));
    return new Mutant(
        new Place(source, Math.max(1, number(fields.get("lineNumber"))), 1),
        className,
        fields.getOrDefault("mutatedMethod", ""),
        fields.getOrDefault("description", ""),
        Boolean.parseBoolean(fields.getOrDefault("detected", "false")),
        number(fields.get("numberOfTestsRun")),
        killed ? tests(tests) : List.of());
  }

  private static List<TestId> tests(String words) {
    List<TestId> tests = new ArrayList<>();
    for (String word : words.split("\\|")) {
      Matcher inClass = CLASS.matcher(word);
      Matcher method = METHOD.matcher(word);
      if (inClass.find() && method.find()) {
        StringBuilder name = new StringBuilder(inClass.group(1));
        Matcher nested = NESTED.matcher(word);
        while (nested.find()) {
          name.append('$').append(nested.group(1));
        }
        tests.add(TestId.method(name.toString(), method.group(1)));
      }
    }
    return tests.stream().distinct().toList();
  }

  private static int number(@Nullable String digits) {
    return digits != null && digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
  }
}
