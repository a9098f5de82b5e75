package org.oarlock.trace.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.model.Kind;
import org.oarlock.trace.model.TraceModel;

/** What an import would change in the items that stand here. Changes nothing itself. */
@Implements("SRS-3506")
public final class Differences {

  /**
   * One thing that differs.
   *
   * @param place where it would have to be changed
   * @param what added, removed or changed
   * @param field path of the field; empty for a whole item
   * @param here the words here; empty if there are none
   * @param there the words in the imported file
   */
  public record Difference(
      Place place, String what, String id, String field, String here, String there) {

    /** One line for people and editors. */
    public String line() {
      return place
          + ": "
          + what
          + " "
          + id
          + (field.isEmpty() ? "" : " " + field + ": '" + here + "' becomes '" + there + "'");
    }
  }

  private Differences() {}

  /** Compares items that stand here with those of a file. */
  public static List<Difference> of(TraceModel model, List<Item> here, List<NormalItem> there) {
    Map<String, NormalItem> imported = new LinkedHashMap<>();
    there.forEach(item -> imported.putIfAbsent(key(item, model), item));
    List<Difference> found = new ArrayList<>();
    for (Item item : here) {
      Kind kind = model.kinds().get(item.kind());
      if (kind == null) {
        throw new IllegalStateException(item.id() + " has a kind that the model does not know");
      }
      NormalItem normal = NormalItem.of(item, kind);
      NormalItem other = imported.remove(key(normal, model));
      if (other == null) {
        found.add(new Difference(item.place(), "REMOVED", item.id(), "", "", ""));
      } else {
        fields(item, normal, other, found);
      }
    }
    for (NormalItem item : imported.values()) {
      Place place = Place.startOf(item.file().isEmpty() ? item.kind() : item.file());
      found.add(new Difference(place, "ADDED", item.id(), "", "", ""));
    }
    return found;
  }

  private static void fields(Item item, NormalItem here, NormalItem there, List<Difference> found) {
    TreeSet<String> paths = new TreeSet<>(here.fields().keySet());
    paths.addAll(there.fields().keySet());
    for (String path : paths) {
      List<String> old = here.fields().getOrDefault(path, List.of());
      List<String> other = there.fields().getOrDefault(path, List.of());
      if (!old.equals(other)) {
        Place place = item.placeOf(FieldPath.name(path.split("\\.", 2)[0]));
        found.add(
            new Difference(
                place, "CHANGED", item.id(), path, Words.joined(old), Words.joined(other)));
      }
    }
  }

  /** Translations of one id stand in files of their own. */
  private static String key(NormalItem item, TraceModel model) {
    Kind kind = model.kinds().get(item.kind());
    boolean translated = kind != null && kind.translated();
    return item.kind() + " " + item.id() + (translated ? " " + item.file() : "");
  }
}
