package org.oarlock.trace.risk;

import java.util.Optional;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.item.Value;

/** The two levels of probability that a RISK states before or after control. */
public record Estimate(int p1, int p2) {

  /** The estimate in a field of a risk; nothing if it is absent or holds no two digits. */
  public static Optional<Estimate> of(Item risk, String field) {
    Optional<Value.Fields> fields = risk.fields().fields(field);
    Optional<Integer> p1 = fields.flatMap(f -> level(f, "p1"));
    Optional<Integer> p2 = fields.flatMap(f -> level(f, "p2"));
    return p1.isPresent() && p2.isPresent()
        ? Optional.of(new Estimate(p1.get(), p2.get()))
        : Optional.empty();
  }

  private static Optional<Integer> level(Value.Fields fields, String name) {
    return fields.text(name).filter(t -> t.matches("[0-9]")).map(Integer::valueOf);
  }
}
