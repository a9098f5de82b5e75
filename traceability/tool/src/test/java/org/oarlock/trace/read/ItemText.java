package org.oarlock.trace.read;

import java.util.List;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.model.TraceModel;
import org.oarlock.trace.source.Unreadable;

/** Items from a text, for tests in other packages. */
public final class ItemText {

  private ItemText() {}

  /** Reads items of one kind. */
  public static List<Item> read(String file, String text, TraceModel model, String kind) {
    try {
      return ItemReader.read(file, text, List.of(model.kinds().get(kind)));
    } catch (Unreadable e) {
      throw new IllegalArgumentException(e);
    }
  }
}
