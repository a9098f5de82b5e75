package org.oarlock.trace.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which requirements, designs or controls this code exists for. Kept in the class file, where
 * the trace tool reads it; nothing needs it at run time.
 */
@Implements("SRS-3001")
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Implements {

  /** Ids of the items, for example {@code "SRS-1201"}. */
  String[] value();
}
