package org.oarlock.trace.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.model.ModelReader;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-3116")
final class LinkGraphTest {

  private static final String MODEL =
      """
      version: 1
      product: {name: p}
      common: {}
      kinds:
        N:
          name: node
          id: 'N-[0-9]+'
          files: [n.yaml]
          fields: {up: {type: links, to: [N]}, beside: {type: links, to: [N], peer: true}}
      sources: {}
      policy: {}
      floors: {}
      """;

  private final List<Item> items = new ArrayList<>();

  @Test
  void links_are_seen_from_both_ends() throws Unreadable {
    node(1, "up");
    node(2, "up", 1);
    node(3, "up", 1, 2);
    LinkGraph graph = graph();
    assertThat(graph.up("N-3")).extracting(Link::to).containsExactly("N-1", "N-2");
    assertThat(graph.down("N-1")).extracting(l -> l.from().id()).containsExactly("N-2", "N-3");
    assertThat(graph.reach(List.of("N-3"), true, l -> true)).containsOnly("N-1", "N-2", "N-3");
    assertThat(graph.reach(List.of("N-1"), false, l -> true)).containsOnly("N-1", "N-2", "N-3");
  }

  @Test
  @Timeout(20)
  void a_chain_of_100000_costs_no_stack() throws Unreadable {
    node(0, "up");
    for (int i = 1; i < 100_000; i++) {
      node(i, "up", i - 1);
    }
    LinkGraph graph = graph();
    assertThat(graph.reach(List.of("N-99999"), true, l -> true)).hasSize(100_000);
    assertThat(Cycles.closingLinks(graph)).isEmpty();
  }

  @Test
  @Timeout(20)
  void a_ladder_of_1000_layers_is_walked_once() throws Unreadable {
    node(0, "up");
    node(1, "up");
    for (int i = 2; i < 2_000; i += 2) {
      node(i, "up", i - 2, i - 1);
      node(i + 1, "up", i - 2, i - 1);
    }
    LinkGraph graph = graph();
    assertThat(graph.reach(List.of("N-1999"), true, l -> true)).hasSize(1_999);
    assertThat(Cycles.closingLinks(graph)).isEmpty();
  }

  @Test
  @Timeout(20)
  void a_circle_of_100000_is_found_once() throws Unreadable {
    for (int i = 0; i < 100_000; i++) {
      node(i, "up", (i + 1) % 100_000);
    }
    assertThat(Cycles.closingLinks(graph())).hasSize(1);
  }

  @Test
  void what_is_merely_used_makes_no_circle() throws Unreadable {
    node(1, "beside", 2);
    node(2, "beside", 1);
    LinkGraph graph = graph();
    assertThat(Cycles.closingLinks(graph)).isEmpty();
    assertThat(graph.reasons("N-1")).isEmpty();
  }

  @Test
  void a_fan_of_a_hundred_thousand_is_walked_whole() throws Unreadable {
    int count = 100_000;
    node(0, "up");
    for (int i = 1; i < count; i++) {
      node(i, "up", 0);
    }
    LinkGraph graph = graph();
    assertThat(graph.reach(List.of("N-0"), false, l -> true)).hasSize(count);
    assertThat(Cycles.closingLinks(graph)).isEmpty();
  }

  private void node(int number, String field, int... others) {
    Place place = new Place("n.yaml", number + 1, 1);
    List<Value> links = new ArrayList<>();
    for (int other : others) {
      links.add(new Value.Text(place, "N-" + other, true));
    }
    Map<String, Value.Entry> fields = new LinkedHashMap<>();
    fields.put(field, new Value.Entry(place, new Value.Many(place, links)));
    items.add(new Item("N", "N-" + number, place, new Value.Fields(place, fields)));
  }

  private LinkGraph graph() throws Unreadable {
    TraceModel model = ModelReader.read("m.yaml", MODEL);
    return new LinkGraph(model, items);
  }
}
