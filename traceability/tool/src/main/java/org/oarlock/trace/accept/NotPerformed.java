package org.oarlock.trace.accept;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.check.Subject;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/** Everything that the data itself says was not performed, at any depth. */
@Implements("SRS-3903")
public record NotPerformed(Item item, String field, String words) {

  private record Open(String path, Value value) {}

  /** In the order of the files. */
  public static List<NotPerformed> in(Subject subject) {
    return subject.items().flatMap(item -> in(item).stream()).toList();
  }

  /** Those of one item. */
  static List<NotPerformed> in(Item item) {
    List<NotPerformed> found = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>(List.of(new Open("", item.fields())));
    while (!open.isEmpty()) {
      Open next = open.pop();
      if (!(next.value() instanceof Value.Fields fields)) {
        continue;
      }
      for (Map.Entry<String, Value.Entry> entry : fields.entries().entrySet()) {
        String path = next.path().isEmpty() ? entry.getKey() : next.path() + "." + entry.getKey();
        if (entry.getKey().equals("notPerformed")) {
          for (Value.Text text : entry.getValue().value().texts()) {
            found.add(new NotPerformed(item, next.path(), text.text()));
          }
        } else {
          open.push(new Open(path, entry.getValue().value()));
        }
      }
    }
    return found;
  }
}
