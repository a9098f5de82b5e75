package org.oarlock.trace.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Takes the method out when its class is loaded, and says so; or says why it could not. */
@Implements("SRS-4101")
final class Disabling implements ClassFileTransformer {

  private static final int WITHOUT_BODY = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
  private static final int MADE_BY_COMPILER = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  private final Order order;
  private final Status status;

  Disabling(Order order, Status status) {
    this.order = order;
    this.status = status;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] bytes) {
    if (!order.internalName().equals(name)) {
      return null;
    }
    try {
      byte[] changed = without(bytes);
      status.disabled(order.className() + "#" + order.method());
      return changed;
    } catch (RuntimeException e) {
      // Whatever is thrown here, Java drops it and goes on with the class as it was.
      status.refused(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** The class without the method's own body. */
  byte[] without(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    Body.replace(wanted(node), order.instead());
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }

  private MethodNode wanted(ClassNode node) {
    List<MethodNode> found =
        node.methods.stream()
            .filter(method -> method.name.equals(order.method()))
            .filter(
                method -> order.descriptor().isEmpty() || order.descriptor().equals(method.desc))
            .filter(method -> (method.access & (WITHOUT_BODY | MADE_BY_COMPILER)) == 0)
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          order.className()
              + " has "
              + (found.isEmpty() ? "no method " : "several methods ")
              + order.method()
              + order.descriptor()
              + (found.isEmpty() ? "" : "; say which by its descriptor"));
    }
    return found.get(0);
  }
}
