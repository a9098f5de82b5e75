package org.oarlock.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** One entry of the item file, as far as the walls need it. */
record SoftwareItem(
    String id,
    String packageName,
    List<String> uses,
    List<String> libraries,
    String librariesOnlyIn,
    List<String> mayNotTouch) {

  boolean mayUse(SoftwareItem other) {
    return id.equals(other.id) || uses.contains(other.id);
  }

  boolean mayImportLibrariesIn(JavaClass origin) {
    return within(origin, librariesOnlyIn);
  }

  static boolean within(JavaClass type, String packageName) {
    return type.getPackageName().equals(packageName)
        || type.getPackageName().startsWith(packageName + ".");
  }
}
