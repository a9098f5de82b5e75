package org.oarlock.trace.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which requirements or controls a test shows, and at which level. Kept in the class file for
 * the trace tool.
 */
@Implements("SRS-3001")
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Verifies {

  /** Ids of the items, for example {@code "SRS-1201"} or {@code "RC-12"}. */
  String[] value();

  /** The level at which the test looks at the software. */
  Level level() default Level.UNIT;

  /** Which of a control's two evidence slots the test fills; without meaning for a requirement. */
  Shows shows() default Shows.IMPLEMENTED;

  /** Test levels of IEC 62304: unit (5.5), integration (5.6), system (5.7). */
  enum Level {
    UNIT,
    INTEGRATION,
    SYSTEM
  }

  /** Evidence slots of a risk control. The two are never filled by the same test. */
  enum Shows {
    IMPLEMENTED,
    EFFECTIVE
  }
}
