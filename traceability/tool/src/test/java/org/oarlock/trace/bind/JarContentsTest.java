package org.oarlock.trace.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.trace.annotations.Verifies;
import org.oarlock.trace.source.SourceTree;
import org.oarlock.trace.source.Unreadable;

@Verifies("SRS-4105")
class JarContentsTest {

  @TempDir private Path root;

  @Test
  void what_a_build_says_of_itself_changes_no_contents_at_any_depth() throws Exception {
    String before = contents(device("A", "first build"));
    assertThat(contents(device("A", "second build"))).isEqualTo(before);
  }

  @Test
  void another_class_in_a_library_inside_is_another_jar() throws Exception {
    String before = contents(device("A", "build"));
    assertThat(contents(device("B", "build"))).isNotEqualTo(before);
  }

  @Test
  void a_file_that_is_not_there_is_unreadable() {
    assertThatThrownBy(() -> JarContents.contents(SourceTree.of(root), "absent.jar"))
        .isInstanceOf(Unreadable.class);
  }

  private String contents(byte[] jar) throws IOException, Unreadable {
    Files.write(root.resolve("device.jar"), jar);
    return JarContents.contents(SourceTree.of(root), "device.jar");
  }

  private static byte[] device(String code, String build) throws IOException {
    Map<String, byte[]> library = new LinkedHashMap<>();
    library.put("dicom/Reader.class", bytes(code));
    library.put("META-INF/maven/org/dicom/pom.xml", bytes(build));
    library.put("META-INF/oarlock/inputs.sha256", bytes(build));
    return jar(Map.of("BOOT-INF/lib/dicom.jar", jar(library)));
  }

  private static byte[] jar(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
