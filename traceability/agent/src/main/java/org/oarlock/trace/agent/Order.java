package org.oarlock.trace.agent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oarlock.trace.annotations.Implements;

/**
 * Which method is taken out, and what stands in for it.
 *
 * @param className binary name, with dollars between nested classes
 * @param method name of the method
 * @param descriptor its parameters and result as in a class file; empty where the name is enough
 */
@Implements("SRS-4101")
record Order(String className, String method, String descriptor, Instead instead) {

  private static final Pattern FORM =
      Pattern.compile("([\\w.$]+)#([\\w$]+)(\\([^)]*\\)\\S+)?=>(.+)");

  /** Reads {@code CLASS#METHOD=>INSTEAD} or {@code CLASS#METHOD(DESCRIPTOR)RESULT=>INSTEAD}. */
  static Order of(String words) {
    Matcher form = FORM.matcher(words);
    if (!form.matches()) {
      throw new IllegalArgumentException("not CLASS#METHOD=>INSTEAD: " + words);
    }
    String descriptor = form.group(3) == null ? "" : form.group(3);
    return new Order(form.group(1), form.group(2), descriptor, Instead.of(form.group(4)));
  }

  /** The class as class files name it. */
  String internalName() {
    return className.replace('.', '/');
  }
}
