package org.oarlock.trace.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.Kind;

/** Software items and unit designs stand for code that exists. */
@Implements("SRS-3117")
final class PlaceInCodeRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    Set<String> packages = packages(subject);
    for (Item item : subject.items("ITEM")) {
      for (String name : item.words("package")) {
        if (subject.codeRead() && !packages.contains(name)) {
          findings.add(
              item.placeOf("package"),
              RuleName.ITEM_PACKAGE,
              item.id() + ": no compiled class stands in " + name,
              name,
              packages);
        }
      }
      for (String module : item.words("module")) {
        if (!subject.read().paths().contains(module)) {
          findings.add(
              item.placeOf("module"), RuleName.PATH_MISSING, item.id() + ": there is no " + module);
        }
      }
    }
    for (Item item : subject.read().items()) {
      Kind kind = subject.kind(item);
      if (!kind.sections().isEmpty()) {
        design(subject, item, kind.sections(), packages, findings);
      }
    }
  }

  private static void design(
      Subject subject, Item unit, List<String> sections, Set<String> packages, Findings findings) {
    String text = unit.text("text").orElse("").toLowerCase(Locale.ROOT);
    for (String section : sections) {
      String heading = section.toLowerCase(Locale.ROOT);
      if (!text.contains(heading + ":")
          && !text.contains("# " + heading)
          && !text.contains("**" + heading)) {
        findings.add(
            unit.place(),
            RuleName.UNIT_SECTION,
            unit.id() + " says nothing under '" + section + "'");
      }
    }
    for (Value.Text code : unit.fields().texts("code")) {
      String name = code.text();
      if (subject.codeRead()
          && !subject.read().classes().containsKey(name)
          && !subject.read().classes().containsKey(nested(name))
          && !packages.contains(name)
          && !subject.read().paths().contains(name)) {
        findings.add(
            code.place(),
            RuleName.UNIT_CODE,
            unit.id() + " names " + name + ", which is not there",
            name,
            subject.read().classes().keySet());
      }
    }
  }

  /** {@code a.B.C} as the class file calls it: {@code a.B$C}. */
  private static String nested(String name) {
    return name.replaceFirst("\\.([^.]*)$", "\\$$1");
  }

  /** Every package that holds a class, and those above it. */
  private static Set<String> packages(Subject subject) {
    Set<String> packages = new HashSet<>();
    for (String name : subject.read().classes().keySet()) {
      int dot = name.endsWith(".package-info") ? -1 : name.lastIndexOf('.');
      while (dot != -1 && packages.add(name.substring(0, dot))) {
        dot = name.lastIndexOf('.', dot - 1);
      }
    }
    return packages;
  }
}
