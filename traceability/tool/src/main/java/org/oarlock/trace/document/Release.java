package org.oarlock.trace.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.oarlock.trace.bind.Binding;
import org.oarlock.trace.bind.BindingFile;
import org.oarlock.trace.bind.BoundTree;
import org.oarlock.trace.evidence.Component;
import org.oarlock.trace.site.Html;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

/**
 * {@code {{built}}}: what was built and tested, with digests; {@code {{components}}}: the bill of
 * materials.
 */
final class Release {

  private Release() {}

  static void built(Part.Call call, Body body) throws Unreadable {
    SourceTree tree = body.all().tree();
    if (!body.all().subject().withResults() || !tree.has(Binding.FILE)) {
      body.add("<p>" + Html.state("not performed") + " ");
      body.add("Nothing says what was built and tested, or it was not read.</p>\n");
      return;
    }
    Binding tested = BindingFile.read(Binding.FILE, tree.text(Binding.FILE));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Commit when the tests ran", Html.text(tested.tree().commit()));
    facts.put("Tree", Html.span("id", tested.tree().hash()));
    facts.put("Java", Html.text(tested.platform().java()));
    facts.put("System", Html.text(tested.platform().system()));
    List<String> against =
        body.all()
            .subject()
            .read()
            .tree()
            .map(BoundTree::reasonsAgainstRelease)
            .orElse(List.of("the tree was not compared"));
    facts.put(
        "No evidence for a release, because",
        against.isEmpty() ? "nothing stands against it" : Html.text(String.join("; ", against)));
    body.add(ItemBlocks.facts(facts));
    List<String> heads = List.of("File", "SHA-256");
    List<List<String>> rows = new ArrayList<>();
    tested
        .artefacts()
        .forEach(
            (file, fact) -> rows.add(List.of(Html.text(file), Html.span("id", fact.sha256()))));
    body.add(Grid.of(heads, rows));
  }

  static void components(Part.Call call, Body body) {
    if (!body.all().subject().read().sbomRead()) {
      body.add("<p>" + Html.state("not performed") + " No bill of materials was read.</p>\n");
      return;
    }
    List<String> heads = List.of("Component", "Version");
    List<List<String>> rows = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (Component component : body.all().subject().read().components()) {
      if (seen.add(component.purl())) {
        rows.add(List.of(Html.text(component.name()), Html.text(component.version())));
      }
    }
    rows.sort((a, b) -> a.get(0).compareTo(b.get(0)));
    body.add(Grid.of(heads, rows));
  }
}
