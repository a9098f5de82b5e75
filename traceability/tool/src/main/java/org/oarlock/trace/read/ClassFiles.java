package org.oarlock.trace.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.annotations.Verifies.Level;
import org.oarlock.trace.annotations.Verifies.Shows;
import org.oarlock.trace.evidence.CodeClaim;
import org.oarlock.trace.evidence.TestClaim;
import org.oarlock.trace.evidence.TestId;
import org.oarlock.trace.item.Place;
import org.oarlock.trace.source.Unreadable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One class file: the name of its class and what its annotations claim. */
final class ClassFiles extends ClassVisitor {

  private static final String IMPLEMENTS = Implements.class.descriptorString();
  private static final String VERIFIES = Verifies.class.descriptorString();

  private final String file;
  private final JavaSources sources;
  private final List<CodeClaim> code = new ArrayList<>();
  private final List<TestClaim> tests = new ArrayList<>();
  private String className = "";
  private String superclass = "";
  private @Nullable String sourceName;
  private final List<Found> found = new ArrayList<>();

  private ClassFiles(String file, JavaSources sources) {
    super(Opcodes.ASM9);
    this.file = file;
    this.sources = sources;
  }

  /** Reads a class file. */
  static ClassFiles read(String file, byte[] bytes, JavaSources sources) throws Unreadable {
    ClassFiles reader = new ClassFiles(file, sources);
    try {
      new ClassReader(bytes).accept(reader, ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      // ASM answers damaged bytes with whatever runtime exception comes first.
      throw new Unreadable(Place.startOf(file), "not a class file: " + e);
    }
    reader.finish();
    return reader;
  }

  /** Files in which its claims stand. */
  List<String> places() {
    return Stream.concat(code.stream().map(CodeClaim::place), tests.stream().map(TestClaim::place))
        .map(Place::file)
        .distinct()
        .toList();
  }

  /** Fully qualified, with dollars between nested classes. */
  String className() {
    return className;
  }

  String superclass() {
    return superclass;
  }

  List<CodeClaim> code() {
    return code;
  }

  List<TestClaim> tests() {
    return tests;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    className = name.replace('/', '.');
    superclass = superName == null ? "" : superName.replace('/', '.');
  }

  @Override
  public void visitSource(@Nullable String source, @Nullable String debug) {
    sourceName = source;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return annotation(descriptor, new Found(descriptor.equals(VERIFIES), ""));
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    List<Found> ofMethod = new ArrayList<>();
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        Found claim = new Found(annotation.equals(VERIFIES), name);
        ofMethod.add(claim);
        return annotation(annotation, claim);
      }

      @Override
      public void visitLineNumber(int line, Label start) {
        ofMethod.forEach(claim -> claim.line = claim.line == 0 ? line : claim.line);
      }
    };
  }

  private @Nullable AnnotationVisitor annotation(String descriptor, Found claim) {
    if (!descriptor.equals(IMPLEMENTS) && !descriptor.equals(VERIFIES)) {
      return null;
    }
    found.add(claim);
    return claim;
  }

  private void finish() {
    for (Found claim : found) {
      for (String id : claim.ids) {
        Place place = sources.placeOf(file, className, sourceName, id, claim.line);
        if (claim.test) {
          TestId test = TestId.method(className, claim.method);
          tests.add(new TestClaim(place, id, test, claim.level, claim.shows));
        } else {
          String where = className + (claim.method.isEmpty() ? "" : "." + claim.method);
          code.add(new CodeClaim(place, id, where));
        }
      }
    }
  }

  /** One annotation on the class or on a method. */
  private static final class Found extends AnnotationVisitor {
    private final boolean test;
    private final String method;
    private final List<String> ids = new ArrayList<>();
    private Level level = Level.UNIT;
    private Shows shows = Shows.IMPLEMENTED;
    private int line;

    Found(boolean test, String method) {
      super(Opcodes.ASM9);
      this.test = test;
      this.method = method;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
      ids.add(value.toString());
    }

    @Override
    public AnnotationVisitor visitArray(String name) {
      return this;
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
      if ("level".equals(name)) {
        level = Level.valueOf(value);
      } else if ("shows".equals(name)) {
        shows = Shows.valueOf(value);
      }
    }
  }
}
