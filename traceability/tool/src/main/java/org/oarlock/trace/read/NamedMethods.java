package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.bind.BoundEffects;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The methods of the few classes that controls name as those that carry them. */
@Implements("SRS-4104")
final class NamedMethods extends ClassVisitor {

  private static final int WITHOUT_BODY = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
  private static final int MADE_BY_COMPILER = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  private final List<String> methods = new ArrayList<>();

  private NamedMethods() {
    super(Opcodes.ASM9);
  }

  /** Name and descriptor of each method with a body, by class; nothing for a class that is gone. */
  static Map<String, List<String>> of(SourceTree tree, List<String> folders, List<Item> items) {
    Map<String, List<String>> found = new TreeMap<>();
    List<String> classes = tree.folders(folders);
    for (Item item : items) {
      item.fields()
          .fields(BoundEffects.FIELD)
          .flatMap(fields -> fields.text("method"))
          .map(method -> method.split("#", 2)[0])
          .ifPresent(name -> classes.forEach(folder -> read(tree, folder, name, found)));
    }
    return found;
  }

  private static void read(
      SourceTree tree, String folder, String name, Map<String, List<String>> found) {
    String file = folder + "/" + name.replace('.', '/') + ".class";
    if (!found.containsKey(name) && tree.has(file)) {
      try {
        NamedMethods visitor = new NamedMethods();
        new ClassReader(tree.bytes(file)).accept(visitor, ClassReader.SKIP_CODE);
        found.put(name, visitor.methods);
      } catch (Unreadable | RuntimeException e) {
        // A damaged class was named already, where all classes are read.
        found.put(name, List.of());
      }
    }
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if ((access & (WITHOUT_BODY | MADE_BY_COMPILER)) == 0) {
      methods.add(name + descriptor);
    }
    return null;
  }
}
