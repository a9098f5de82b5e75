package org.oarlock.service.dicomweb;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oarlock.trace.annotations.Implements;
import org.springframework.http.HttpStatus;

/**
 * One Search transaction as it was asked for (QIDO-RS, PS3.18 section 10.6.1).
 *
 * @param keys values of which one must match, by key; several keys must match together
 * @param page which part of the matches
 * @param fuzzy whether names were to be matched by their sound
 */
@Implements("SRS-4407")
record Search(QueryLevel level, Map<SearchKey, List<String>> keys, Page page, boolean fuzzy) {

  Search {
    keys = Map.copyOf(keys);
  }

  /**
   * Reads a search.
   *
   * @param address UIDs of the address, by key
   * @param query parameters of the query
   * @throws RequestRefused if there is one that is not supported, or not of its form
   */
  static Search of(QueryLevel level, Map<SearchKey, String> address, Map<String, String[]> query)
      throws RequestRefused {
    Map<SearchKey, List<String>> keys = new EnumMap<>(SearchKey.class);
    for (Map.Entry<SearchKey, String> each : address.entrySet()) {
      put(keys, each.getKey(), each.getValue());
    }
    for (Map.Entry<String, String[]> each : query.entrySet()) {
      if (!Page.PARAMETERS.contains(each.getKey())) {
        // The name may be anything, so it is not repeated.
        SearchKey key = SearchKey.named(each.getKey(), level).orElseThrow(() -> unsupported(level));
        put(keys, key, single(each.getKey(), each.getValue()));
      }
    }
    return new Search(level, keys, Page.of(query), isTrue(query, Page.FUZZY));
  }

  private static void put(Map<SearchKey, List<String>> keys, SearchKey key, String value)
      throws RequestRefused {
    if (keys.put(key, key.values(value)) != null) {
      throw refused(key.keyword() + " is given twice.");
    }
  }

  static String single(String name, String[] values) throws RequestRefused {
    if (values.length != 1) {
      throw refused(name + " is given twice.");
    }
    return values[0];
  }

  private static boolean isTrue(Map<String, String[]> query, String name) throws RequestRefused {
    String value = single(name, query.getOrDefault(name, new String[] {"false"}));
    if (!List.of("true", "false").contains(value)) {
      throw refused(name + " is true or false.");
    }
    return value.equals("true");
  }

  private static RequestRefused unsupported(QueryLevel level) {
    return refused(
        "The query has a key that is not supported here. Supported are "
            + names(SearchKey.of(level))
            + ", and "
            + String.join(", ", Page.PARAMETERS)
            + ".");
  }

  static RequestRefused refused(String words) {
    return new RequestRefused(HttpStatus.BAD_REQUEST, words);
  }

  /** The names of what was looked for; the values of a patient are not for keeping. */
  String words() {
    return keys.isEmpty() ? "without keys" : "by " + names(keys.keySet());
  }

  private static String names(Collection<SearchKey> keys) {
    return keys.stream().sorted().map(SearchKey::keyword).collect(Collectors.joining(", "));
  }
}
