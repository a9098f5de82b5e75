package org.oarlock.trace.check;

import java.util.Map;
import java.util.Optional;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.item.Value;
import org.oarlock.trace.review.Present;

/** Texts by the name of a file, class or test; one that is not named is empty. */
record FixturePresent(Map<String, String> texts) implements Present {

  @Override
  public boolean compiled() {
    return !texts.containsKey("uncompiled");
  }

  @Override
  public boolean has(String path) {
    return texts.containsKey(path);
  }

  @Override
  public Optional<Value> file(String path) {
    return Optional.ofNullable(texts.get(path))
        .map(text -> new Value.Text(Place.startOf(path), text, true));
  }

  @Override
  public String code(String where) {
    return texts.getOrDefault(where, "");
  }

  @Override
  public String test(TestId test) {
    return texts.getOrDefault(test.name(), "");
  }
}
