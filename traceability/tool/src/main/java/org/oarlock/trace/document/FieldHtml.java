package org.oarlock.trace.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.FieldType;
import org.oarlock.trace.site.Html;

/** What a field of an item says, as HTML. */
final class FieldHtml {

  private final Body body;

  FieldHtml(Body body) {
    this.body = body;
  }

  /** A field's words; empty if the item does not carry it. */
  String of(Item item, FieldSpec spec) {
    return item.fields().value(spec.name()).map(value -> of(value, spec)).orElse("");
  }

  // Values nest as deep as the model does, which its reader bounds.
  private String of(Value value, FieldSpec spec) {
    if (value instanceof Value.Fields fields) {
      return fields(fields, spec.fields());
    }
    List<String> texts = value.texts().stream().map(Value.Text::text).toList();
    if (spec.type().links()) {
      return texts.stream().map(body::link).collect(Collectors.joining(" "));
    }
    if (spec.type() != FieldType.TEXT && spec.type() != FieldType.TEXTS) {
      return texts.stream().map(Html::text).collect(Collectors.joining(", "));
    }
    if (texts.size() == 1) {
      return Markdown.html(texts.get(0));
    }
    return texts.stream()
        .map(text -> "<li>" + Markdown.html(text) + "</li>")
        .collect(Collectors.joining("\n", "<ul>", "</ul>\n"));
  }

  private String fields(Value.Fields fields, Map<String, FieldSpec> specs) {
    StringBuilder html = new StringBuilder();
    specs.forEach(
        (name, spec) ->
            fields
                .value(name)
                .map(value -> of(value, spec))
                .filter(words -> !words.isEmpty())
                .ifPresent(words -> html.append(named(name, words))));
    return html.toString();
  }

  private static String named(String name, String words) {
    return "<div><b>" + Html.text(name(name)) + ":</b> " + inline(words) + "</div>\n";
  }

  /** A single paragraph needs no lines of its own behind a name. */
  private static String inline(String html) {
    boolean single =
        html.startsWith("<p>") && html.indexOf("</p>") == html.strip().length() - "</p>".length();
    return single ? html.strip().substring(3, html.strip().length() - 4) : html;
  }

  /** The name of a field as people say it. */
  static String name(String field) {
    String words = field.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A state of an item; empty where no state has a meaning. */
  String state(Item item) {
    return Html.state(body.all().exchanged().state(item));
  }
}
