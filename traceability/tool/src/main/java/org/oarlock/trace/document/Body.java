package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oarlock.trace.history.Compiled;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.Unreadable;

/** A document while it is written: its HTML, its headings, and what it links to. */
final class Body {

  private static final int LOWEST = 6;

  private final Template template;
  private final Compilation all;
  private final StringBuilder html = new StringBuilder();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final Set<String> anchored = new HashSet<>();
  private int rank;

  private Body(Template template, Compilation all) {
    this.template = template;
    this.all = all;
  }

  /** Writes a whole template. */
  static Body of(Template template, Compilation all) throws Unreadable {
    Body body = new Body(template, all);
    for (Part part : template.parts()) {
      if (part instanceof Part.Heading heading) {
        body.rank = Math.min(heading.rank(), body.rank + 1);
        body.heading(body.rank, heading.words());
      } else if (part instanceof Part.Prose prose) {
        body.add(prose.html());
      } else if (part instanceof Part.Call call) {
        call.insert().write(call, body);
      }
    }
    return body;
  }

  /** What everything is written from. */
  Compilation all() {
    return all;
  }

  /** Which document this is. */
  Compiled document() {
    return template.document();
  }

  /** Where its template stands. */
  String templateFile() {
    return template.file();
  }

  String html() {
    return html.toString();
  }

  List<Heading> headings() {
    return headings;
  }

  /** Adds well-formed HTML. */
  Body add(String more) {
    html.append(more);
    return this;
  }

  /** Adds a paragraph of plain words. */
  Body paragraph(String words) {
    return add("<p>" + Html.text(words) + "</p>\n");
  }

  /** The rank of a heading below the last one of the template. */
  int below() {
    return rank + 1;
  }

  /** Adds a numbered heading, which the table of contents shows. */
  void heading(int at, String words) {
    while (numbers.size() > at) {
      numbers.remove(numbers.size() - 1);
    }
    while (numbers.size() < at) {
      numbers.add(0);
    }
    numbers.set(at - 1, numbers.get(at - 1) + 1);
    String number = String.join(".", numbers.stream().map(String::valueOf).toList());
    Heading heading = new Heading(at, number, words, "s" + number.replace('.', '-'));
    headings.add(heading);
    String tag = "h" + Math.min(LOWEST, at + 1);
    add("<" + tag + " id=\"" + heading.anchor() + "\">" + Html.text(heading.title()));
    add("</" + tag + ">\n");
  }

  /** The id of an item as the place to which links to it lead; elsewhere in it, a link. */
  String anchor(Item item) {
    return anchored.add(item.id())
        ? "<span class=\"id\" id=\""
            + Html.text(item.id())
            + "\">"
            + Html.text(item.id())
            + "</span>"
        : link(item.id());
  }

  /** The id of an item as a link to where it stands, in this document or another. */
  String link(String id) {
    return all.homes().link(document(), id);
  }
}
