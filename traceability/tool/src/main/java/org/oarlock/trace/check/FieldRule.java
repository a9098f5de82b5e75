package org.oarlock.trace.check;

import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.Kind;

/** Each item carries the fields that the model names, and no others. */
@Implements("SRS-3107")
final class FieldRule implements Rule {

  @Override
  public void check(Subject subject, Findings findings) {
    for (Item item : subject.read().items()) {
      Kind kind = subject.kind(item);
      check(item.id(), item.place(), item.fields(), kind.fields(), true, findings);
      kind.anyOf().forEach(group -> choice(item, group, false, findings));
      kind.oneOf().forEach(group -> choice(item, group, true, findings));
    }
  }

  private static void check(
      String id,
      Place place,
      Value.Fields fields,
      Map<String, FieldSpec> specs,
      boolean top,
      Findings findings) {
    // Maps nest only as deep as the model does.
    fields
        .entries()
        .forEach(
            (name, entry) -> {
              FieldSpec spec = specs.get(name);
              if (spec != null) {
                value(id, spec, entry.value(), findings);
              } else if (!top || !name.equals("id")) {
                findings.add(
                    entry.place(),
                    RuleName.FIELD_UNKNOWN,
                    id + ": unknown field '" + name + "'",
                    name,
                    specs.keySet());
              }
            });
    for (FieldSpec spec : specs.values()) {
      if (demanded(spec, fields) && isBlank(fields, spec.name())) {
        findings.add(
            place, RuleName.FIELD_MISSING, id + ": the field '" + spec.name() + "' is missing");
      }
    }
  }

  private static boolean demanded(FieldSpec spec, Value.Fields fields) {
    return spec.required()
        || spec.requiredWhen().entrySet().stream()
            .anyMatch(
                when -> fields.text(when.getKey()).filter(when.getValue()::contains).isPresent());
  }

  private static boolean isBlank(Value.Fields fields, String name) {
    return fields
        .value(name)
        .filter(v -> v instanceof Value.Fields f ? !f.entries().isEmpty() : !v.texts().isEmpty())
        .isEmpty();
  }

  private static void value(String id, FieldSpec spec, Value value, Findings findings) {
    switch (spec.type()) {
      case TEXTS, LINKS -> {
        if (value instanceof Value.Fields
            || value instanceof Value.Many many
                && many.values().stream().anyMatch(v -> !(v instanceof Value.Text))) {
          findings.add(
              value.place(),
              RuleName.FIELD_TYPE,
              named(id, spec) + "holds words or a list of them");
        }
      }
      case MAP -> {
        if (value instanceof Value.Fields fields) {
          check(id, value.place(), fields, spec.fields(), false, findings);
        } else {
          findings.add(value.place(), RuleName.FIELD_TYPE, named(id, spec) + "holds named fields");
        }
      }
      default -> single(id, spec, value, findings);
    }
  }

  /**
   * How a message begins; joined only for one, because there are many more fields than mistakes.
   */
  private static String named(String id, FieldSpec spec) {
    return id + ": '" + spec.name() + "' ";
  }

  private static void single(String id, FieldSpec spec, Value value, Findings findings) {
    List<Value.Text> texts = value.texts();
    if (value instanceof Value.Fields || texts.size() > 1) {
      findings.add(value.place(), RuleName.FIELD_TYPE, named(id, spec) + "holds one value");
      return;
    }
    if (texts.isEmpty()) {
      return;
    }
    String text = texts.get(0).text();
    switch (spec.type()) {
      case ENUM -> {
        if (!spec.values().contains(text)) {
          findings.add(
              value.place(),
              RuleName.FIELD_VALUE,
              named(id, spec) + "is '" + text + "', not one of " + spec.values(),
              text,
              spec.values());
        }
      }
      case NUMBER -> pattern(id, spec, "a number", "-?[0-9]+([.][0-9]+)?", text, value, findings);
      case BOOLEAN -> pattern(id, spec, "true or false", "true|false", text, value, findings);
      case DATE ->
          pattern(
              id,
              spec,
              "a date, yyyy-mm-dd",
              "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
              text,
              value,
              findings);
      default -> {}
    }
  }

  private static void pattern(
      String id,
      FieldSpec spec,
      String what,
      String pattern,
      String text,
      Value value,
      Findings findings) {
    if (!text.matches(pattern)) {
      findings.add(
          value.place(),
          RuleName.FIELD_TYPE,
          named(id, spec) + "is '" + text + "', but holds " + what);
    }
  }

  private static void choice(Item item, List<String> group, boolean one, Findings findings) {
    long there = group.stream().filter(item::has).count();
    if (there == 0 || one && there > 1) {
      findings.add(
          item.place(),
          RuleName.FIELD_CHOICE,
          item.id()
              + ": "
              + (one ? "exactly" : "at least")
              + " one of "
              + group
              + " has to be there");
    }
  }
}
