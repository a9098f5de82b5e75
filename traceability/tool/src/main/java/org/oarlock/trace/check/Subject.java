package org.oarlock.trace.check;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.oarlock.trace.evidence.Evidence;
import org.oarlock.trace.graph.LinkGraph;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.read.Repository;

/**
 * What the rules look at: everything that was read, linked.
 *
 * @param withResults whether results of tests and the bill of materials were read
 * @param today in UTC; ages of reviews are counted to it
 */
public record Subject(
    Repository read, LinkGraph graph, Evidence evidence, boolean withResults, LocalDate today) {

  /** Links what was read. */
  public static Subject of(Repository read, boolean withResults, LocalDate today) {
    // Neither looks at the other, so each has a core of its own.
    CompletableFuture<LinkGraph> graph =
        CompletableFuture.supplyAsync(() -> new LinkGraph(read.model(), read.items()));
    Evidence evidence =
        new Evidence(read.code(), read.tests(), read.rows(), read.results(), read.classes());
    return new Subject(read, graph.join(), evidence, withResults, today);
  }

  /** The model. */
  public TraceModel model() {
    return read.model();
  }

  /** Whether any compiled class was found; without one nothing can be said about code. */
  public boolean codeRead() {
    return !read.classes().isEmpty();
  }

  /** The kind of an item. */
  public Kind kind(Item item) {
    Kind kind = model().kinds().get(item.kind());
    if (kind == null) {
      throw new IllegalStateException(item.id() + " has a kind that the model does not know");
    }
    return kind;
  }

  /** Items of one kind, in the order of the files. */
  public List<Item> items(String kind) {
    return graph.ofKind(kind);
  }

  /** Items of several kinds. */
  public Stream<Item> items() {
    return read.items().stream();
  }
}
