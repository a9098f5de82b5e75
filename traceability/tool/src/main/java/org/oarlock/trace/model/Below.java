package org.oarlock.trace.model;

import java.util.List;

/**
 * What must stand below an item of a kind.
 *
 * @param kinds one item of one of these kinds is enough
 * @param by the link field with which it points up; {@code any} for whichever
 * @param each whether each of them has to stand well, or one that does is enough
 * @param unless ways out
 * @param because the field that says why such a way is taken, where its value alone does not
 */
public record Below(
    List<String> kinds, String by, boolean each, List<Condition> unless, String because) {

  /** Whether a link in this field counts. */
  public boolean accepts(String field) {
    return by.equals("any") || by.equals(field);
  }
}
