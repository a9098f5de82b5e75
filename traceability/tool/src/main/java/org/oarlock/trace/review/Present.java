package org.oarlock.trace.review;

import java.util.Optional;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Value;

/**
 * What stands in the repository beside the items. It is looked up only where a signature asks for
 * it, so that a repository without signatures pays nothing.
 */
public interface Present {

  /** Whether what has to be compiled was; without that nothing can be said about code. */
  boolean compiled();

  /** Whether a file is there. */
  boolean has(String path);

  /** What a YAML or JSON file holds, comments left out; nothing if it is not there. */
  Optional<Value> file(String path);

  /** The bytes of a class with the classes inside it, or of a file with tags, as a digest. */
  String code(String where);

  /** The words of a scenario with its background, or the class of a test method, as a digest. */
  String test(TestId test);
}
