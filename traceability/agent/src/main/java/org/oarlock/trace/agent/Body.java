package org.oarlock.trace.agent;

import java.util.Map;
import org.oarlock.trace.annotations.Implements;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Writes the few instructions that stand in for a method's own. */
@Implements("SRS-4102")
final class Body {

  private static final String HITS = Type.getInternalName(Hits.class);

  private static final Map<String, String> EMPTY =
      Map.of(
          "java/util/Optional", "empty",
          "java/util/OptionalInt", "empty",
          "java/util/OptionalLong", "empty",
          "java/util/OptionalDouble", "empty",
          "java/util/List", "of",
          "java/util/Set", "of",
          "java/util/Map", "of",
          "java/util/stream/Stream", "empty");

  private final MethodNode method;
  private final Type result;
  private final InsnList code = new InsnList();

  private Body(MethodNode method) {
    this.method = method;
    this.result = Type.getReturnType(method.desc);
  }

  /**
   * Replaces the body, and nothing else: annotations and parameters stay.
   *
   * @throws IllegalArgumentException if what stands in does not fit the method's result
   */
  static void replace(MethodNode method, Instead instead) {
    Body body = new Body(method);
    body.code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, HITS, "hit", "()V", false));
    if (instead instanceof Instead.Argument argument) {
      body.argument(argument.number());
    } else if (instead instanceof Instead.Fixed fixed) {
      body.fixed(fixed);
    }
    body.code.add(new InsnNode(body.result.getOpcode(Opcodes.IRETURN)));
    method.instructions = body.code;
    method.tryCatchBlocks.clear();
    method.localVariables = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
  }

  private void fixed(Instead.Fixed fixed) {
    int sort = result.getSort();
    switch (fixed) {
      case SKIP -> fits(sort == Type.VOID);
      case RETURN_TRUE -> constant(sort == Type.BOOLEAN, Opcodes.ICONST_1);
      case RETURN_FALSE -> constant(sort == Type.BOOLEAN, Opcodes.ICONST_0);
      case RETURN_ZERO -> zero(sort);
      case RETURN_NULL -> constant(sort >= Type.ARRAY, Opcodes.ACONST_NULL);
      case RETURN_EMPTY -> empty();
    }
  }

  private void zero(int sort) {
    switch (sort) {
      case Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> constant(true, Opcodes.ICONST_0);
      case Type.LONG -> constant(true, Opcodes.LCONST_0);
      case Type.FLOAT -> constant(true, Opcodes.FCONST_0);
      case Type.DOUBLE -> constant(true, Opcodes.DCONST_0);
      default -> fits(false);
    }
  }

  private void empty() {
    String name = result.getSort() == Type.OBJECT ? result.getInternalName() : "";
    if (name.equals("java/lang/String")) {
      code.add(new LdcInsnNode(""));
      return;
    }
    String factory = EMPTY.get(name);
    fits(factory != null);
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC,
            name,
            factory,
            "()" + result.getDescriptor(),
            !name.startsWith("java/util/Optional")));
  }

  private void argument(int number) {
    Type[] arguments = Type.getArgumentTypes(method.desc);
    fits(number <= arguments.length && arguments[number - 1].equals(result));
    int slot = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (int i = 0; i < number - 1; i++) {
      slot += arguments[i].getSize();
    }
    code.add(new VarInsnNode(result.getOpcode(Opcodes.ILOAD), slot));
  }

  private void constant(boolean fits, int opcode) {
    fits(fits);
    code.add(new InsnNode(opcode));
  }

  private void fits(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException(
          "what stands in for " + method.name + method.desc + " does not fit its result");
    }
  }
}
