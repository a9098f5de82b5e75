package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.item.Place;

/** What stands in a ReqIF file, before its references are followed. */
final class ReqifContent {

  /** An object with its values by identifier of the attribute. */
  static final class Node {
    final Place place;
    final String identifier;
    String type = "";
    final Map<String, String> values = new LinkedHashMap<>();

    Node(Place place, String identifier) {
      this.place = place;
      this.identifier = identifier;
    }
  }

  /** A relation between two objects, all by identifier. */
  static final class Edge {
    final Place place;
    String type = "";
    String source = "";
    String target = "";

    Edge(Place place) {
      this.place = place;
    }
  }

  /** Long names of types, attributes and values of enumerations by identifier. */
  final Map<String, String> names = new HashMap<>();

  final List<Node> nodes = new ArrayList<>();
  final List<Edge> edges = new ArrayList<>();
}
