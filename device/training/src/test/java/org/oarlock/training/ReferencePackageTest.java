package org.oarlock.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oarlock.inference.ModelManifest;
import org.oarlock.inference.ModelPackage;
import org.oarlock.inference.StructureSpec;
import org.oarlock.inference.Trust;
import org.oarlock.trace.annotations.Verifies;

class ReferencePackageTest {

  @Test
  @Verifies("SRS-701")
  void it_says_that_it_is_not_clinical() throws IOException {
    ModelPackage model = Models.reference();

    assertThat(model.manifest().name()).isEqualTo("oarlock-reference");
    assertThat(model.manifest().clinical()).isFalse();
    assertThat(model.manifest().notice()).contains("NOT CLINICAL");
    assertThat(model.modelCard()).contains("NOT CLINICAL").contains("not performed");
  }

  @Test
  @Verifies({"SRS-701", "RC-53"})
  void it_offers_four_structures_with_distinct_colours_and_codes() throws IOException {
    ModelManifest manifest = Models.reference().manifest();

    assertThat(manifest.structures())
        .extracting(StructureSpec::tg263Name)
        .containsExactly("Body", "Lung_L", "Lung_R", "Bone");
    assertThat(manifest.structures()).extracting(StructureSpec::colour).doesNotHaveDuplicates();
    assertThat(manifest.structures()).extracting(s -> s.code().value()).doesNotHaveDuplicates();
  }

  @Test
  @Verifies("SRS-702")
  void its_graph_holds_nothing_but_scalar_thresholds() throws IOException {
    OnnxMl.ModelProto model = OnnxMl.ModelProto.parseFrom(HuClasses.graph(ReferencePackage.EDGES));

    assertThat(model.getGraph().getInitializerList())
        .allMatch(constant -> constant.getDimsCount() == 0 && constant.getFloatDataCount() == 1);
    assertThat(model.getGraph().getNodeList())
        .extracting(OnnxMl.NodeProto::getOpType)
        .containsOnly("Sub", "Clip", "Concat");
  }

  @Test
  @Verifies("SRS-703")
  void the_same_source_gives_the_same_bytes_and_its_digest(@TempDir Path folder)
      throws IOException {
    Path zip = folder.resolve("models/oarlock-reference.zip");

    ReferencePackage.main(new String[] {zip.toString()});

    assertThat(Files.readAllBytes(zip)).isEqualTo(ReferencePackage.bytes());
    String digest = Files.readString(folder.resolve("models/oarlock-reference.sha256")).strip();
    assertThat(ModelPackage.load(zip, Trust.inDigests(digest)).digest()).isEqualTo(digest);
  }

  @Test
  @Verifies("SRS-703")
  void a_signed_package_is_trusted_by_its_key() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] zip =
        new PackageWriter()
            .add("hu-classes.onnx", HuClasses.graph(ReferencePackage.EDGES))
            .add("manifest.json", ReferencePackage.resource("manifest.json"))
            .add("model-card.md", ReferencePackage.resource("model-card.md"))
            .signed(pair.getPrivate());

    Trust trust = new Trust(Set.of(), List.of(pair.getPublic()));

    assertThat(ModelPackage.load(zip, "test", trust).manifest().name())
        .isEqualTo("oarlock-reference");
  }

  @Test
  void a_wrong_use_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferencePackage.main(new String[] {}))
        .withMessageContaining("usage");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PackageWriter().add("a", new byte[1]).add("a", new byte[1]));
  }
}
