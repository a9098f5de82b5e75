package org.oarlock.trace.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.evidence.Evidence;
import org.oarlock.trace.graph.Link;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.FieldSpec;
import org.oarlock.trace.model.TraceModel;

/**
 * SHA-256 over the normative fields of items, and over what a controlled file holds. Neither place,
 * order of fields, folding, comments nor editorial fields count.
 */
@Implements("SRS-3301")
public final class Fingerprints {

  /** The fingerprint of what is not there. */
  static final String ABSENT = "absent";

  private final TraceModel model;
  private final LinkGraph graph;
  private final Present present;
  private final ControlPrints controls;
  private final Collection<Item> all;
  private final Map<String, List<Item>> items = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();

  /** For these items; several with one id, as statements in several languages, count as one. */
  public Fingerprints(
      TraceModel model, LinkGraph graph, Collection<Item> all, Evidence evidence, Present present) {
    this.model = model;
    this.graph = graph;
    this.present = present;
    this.controls = new ControlPrints(graph, evidence, present);
    this.all = all;
  }

  /** Indexed with the first fingerprint: without signatures nobody asks for one. */
  private List<Item> items(String id) {
    if (items.isEmpty()) {
      for (Item item : all) {
        items.computeIfAbsent(item.id(), known -> new ArrayList<>()).add(item);
      }
    }
    return items.getOrDefault(id, List.of());
  }

  /** Everything that can be signed: items, then controlled files that are there. */
  public Set<String> signable() {
    Set<String> all = new LinkedHashSet<>(graph.ids());
    Controlled.files(model).stream().filter(present::has).forEach(all::add);
    return all;
  }

  /** Whether there is something of this name to sign. */
  public boolean isSignable(String id) {
    return graph.item(id).isPresent() || Controlled.files(model).contains(id) && present.has(id);
  }

  /** Whether code was read, without which nobody can say what it looks like. */
  boolean compiled() {
    return present.compiled();
  }

  /** The fingerprint of an item or a controlled file; {@code absent} if it is not there. */
  public String of(String id) {
    String print = known.get(id);
    if (print == null) {
      print = compute(id);
      known.put(id, print);
    }
    return print;
  }

  /**
   * What an item is read together with: its parents; for a risk also the risk policy, the causes of
   * its situation, the controls that break them, and what carries and shows those controls.
   */
  public SortedMap<String, String> against(String id) {
    SortedMap<String, String> found = new TreeMap<>();
    for (Link link : graph.reasons(id)) {
      found.put(link.to(), of(link.to()));
    }
    Optional<Item> risk = graph.item(id).filter(item -> item.kind().equals("RISK"));
    if (risk.isPresent()) {
      String policy = model.policy().riskFile();
      found.put(policy, of(policy));
      Set<Item> breaking = new LinkedHashSet<>();
      for (Item situation : graph.above(risk.get(), "situation")) {
        for (Item cause : graph.below(situation, "leadsTo", "CAUSE")) {
          found.put(cause.id(), of(cause.id()));
          breaking.addAll(graph.below(cause, "breaks", "RC"));
        }
      }
      breaking.forEach(control -> control(control, found));
    }
    return found;
  }

  private void control(Item control, SortedMap<String, String> found) {
    found.put(control.id(), of(control.id()));
    controls.requirements(control).forEach(item -> found.put(item.id(), of(item.id())));
    found.putAll(controls.of(control));
  }

  private String compute(String id) {
    List<Item> same = items(id);
    if (same.isEmpty()) {
      return Controlled.files(model).contains(id)
          ? present.file(id).map(value -> new Normative().value(value).digest()).orElse(ABSENT)
          : ABSENT;
    }
    Normative form = new Normative();
    for (Item item : same) {
      Map<String, FieldSpec> specs =
          Optional.ofNullable(model.kinds().get(item.kind()))
              .map(kind -> kind.fields())
              .orElse(Map.of());
      Value.Fields fields = item.fields();
      form.word(item.kind()).fields(fields, specs);
    }
    return form.digest();
  }
}
