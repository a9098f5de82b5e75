package org.oarlock.trace.review;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;

/** What the signatures are worth for what stands here now. */
@Implements("SRS-3303")
public final class Reviews {

  /** How the signature of one meaning on one item stands. */
  public enum State {
    SIGNED,
    SUSPECT,
    VOID
  }

  /**
   * The best act of one meaning on one item.
   *
   * @param reason why it does not stand; empty if it does
   */
  public record Act(Signature signature, State state, String reason) {}

  private final LinkGraph graph;
  private final Fingerprints prints;
  private final Map<String, Map<Meaning, Act>> acts = new TreeMap<>();
  private final Map<Signature, String> broken = new LinkedHashMap<>();

  /** Judges signatures, in the order of their files. */
  public Reviews(LinkGraph graph, Fingerprints prints, List<Signature> signatures) {
    this.graph = graph;
    this.prints = prints;
    for (Signature signature : signatures) {
      Optional<String> trouble = trouble(signature);
      if (trouble.isPresent()) {
        broken.put(signature, trouble.get());
      } else {
        signature.items().forEach((id, seen) -> note(id, act(id, signature, seen)));
      }
    }
    spread();
  }

  /** Signatures that nobody can check, with the reason. */
  public Map<Signature, String> broken() {
    return broken;
  }

  /** Everything that can be signed: items, then controlled files. */
  public Set<String> signable() {
    return prints.signable();
  }

  /** What was signed, by id and meaning. */
  public Map<String, Map<Meaning, Act>> acts() {
    return acts;
  }

  /** The acts on an item; none if it is unsigned. */
  public Map<Meaning, Act> acts(String id) {
    return acts.getOrDefault(id, Map.of());
  }

  /** Whether every meaning is signed and none is void or suspect. */
  public boolean whole(String id) {
    return acts(id).size() == Meaning.values().length
        && acts(id).values().stream().allMatch(act -> act.state() == State.SIGNED);
  }

  /** Whether a signature of this meaning stands. */
  public boolean stands(String id, Meaning meaning) {
    Act act = acts(id).get(meaning);
    return act != null && act.state() == State.SIGNED;
  }

  /** Why a person cannot sign; nothing if the person can. */
  public static Optional<String> cannotSign(LinkGraph graph, String id) {
    Optional<Item> person = graph.item(id).filter(item -> item.kind().equals("PERSON"));
    if (person.isEmpty()) {
      return Optional.of("there is no person " + id);
    }
    boolean machine =
        person.get().text("capacity").filter("automation"::equals).isPresent()
            || person.get().text("role").filter("automation"::equalsIgnoreCase).isPresent();
    if (machine) {
      return Optional.of(id + " is automation, which cannot sign");
    }
    return person.get().has("key") ? Optional.empty() : Optional.of(id + " holds no key");
  }

  /** Whether two persons are one: one key under two names is one person. */
  public static boolean samePerson(LinkGraph graph, String one, String other) {
    return one.equals(other)
        || graph
            .item(one)
            .flatMap(p -> p.text("key"))
            .equals(graph.item(other).flatMap(p -> p.text("key")));
  }

  /** Whether a person is a clinician. */
  public static boolean clinician(LinkGraph graph, String id) {
    return graph.item(id).flatMap(p -> p.text("capacity")).filter("clinician"::equals).isPresent();
  }

  private Optional<String> trouble(Signature signature) {
    Optional<String> barred = cannotSign(graph, signature.person());
    if (barred.isPresent()) {
      return barred;
    }
    String key = graph.item(signature.person()).flatMap(p -> p.text("key")).orElse("");
    return Keys.fits(signature.signed(), signature.value(), key)
        ? Optional.empty()
        : Optional.of("the key of " + signature.person() + " does not fit the text");
  }

  private Act act(String id, Signature signature, Signature.Seen seen) {
    if (!prints.of(id).equals(seen.fingerprint())) {
      return new Act(signature, State.VOID, "it changed since");
    }
    Map<String, String> now = prints.against(id);
    SortedSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(seen.against().keySet());
    if (!prints.compiled()) {
      names.removeIf(ControlPrints::needsCode); // nothing can be said of it, for better or worse
    }
    names.removeIf(name -> Objects.equals(now.get(name), seen.against().get(name)));
    List<String> changed = List.copyOf(names);
    return changed.isEmpty()
        ? new Act(signature, State.SIGNED, "")
        : new Act(signature, State.SUSPECT, String.join(", ", changed) + " changed since");
  }

  private void note(String id, Act act) {
    acts.computeIfAbsent(id, i -> new EnumMap<>(Meaning.class))
        .merge(
            act.signature().meaning(),
            act,
            (old, other) -> other.state().compareTo(old.state()) <= 0 ? other : old);
  }

  private Set<String> below(Set<String> ids) {
    return graph.reach(ids, false, link -> !link.field().peer());
  }

  /** What stands below a suspect item is suspect until the item itself was looked at. */
  private void spread() {
    Set<String> suspect = new HashSet<>();
    acts.forEach(
        (id, byMeaning) -> {
          if (byMeaning.values().stream().anyMatch(act -> act.state() == State.SUSPECT)) {
            suspect.add(id);
          }
        });
    Set<String> reached = below(suspect);
    // A risk names its controls and causes only through its situation.
    Set<String> risks = new HashSet<>(reached);
    acts.keySet().stream()
        .filter(id -> prints.against(id).keySet().stream().anyMatch(reached::contains))
        .forEach(risks::add);
    Set<String> touched = below(risks);
    touched.removeAll(suspect);
    for (String id : touched) {
      acts.getOrDefault(id, new EnumMap<>(Meaning.class))
          .replaceAll(
              (meaning, act) ->
                  act.state() == State.SIGNED
                      ? new Act(act.signature(), State.SUSPECT, "what it rests on is suspect")
                      : act);
    }
  }
}
