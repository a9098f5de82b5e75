package org.oarlock.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oarlock.imaging.Phantom;
import org.oarlock.imaging.Volume;
import org.oarlock.inference.network.Blending;
import org.oarlock.inference.network.NetworkSpec;
import org.oarlock.inference.network.Scores;
import org.oarlock.inference.network.SlidingWindow;
import org.oarlock.inference.network.Window;
import org.oarlock.trace.annotations.Verifies;

class SlidingWindowTest {

  private static final byte[] GRAPH = HuClasses.graph(-500, 300);
  private static final Window WHOLE = new Window(0, 0, 0);
  private static final Window SMALL = new Window(9, 30, 41);
  private static final Window OVERLAP = new Window(4, 7, 20);
  private static final Window NONE = new Window(0, 0, 0);

  private final Volume volume = Phantom.thorax(Phantom.grid()).volume();

  @ParameterizedTest
  @EnumSource(Blending.class)
  @Verifies(
      value = {"SRS-604", "RC-34"},
      shows = Verifies.Shows.EFFECTIVE)
  void blended_windows_give_what_the_whole_volume_gives(Blending blending) throws IOException {
    for (Scores scores : Scores.values()) {
      assertThat(run(GRAPH, spec(scores, SMALL, OVERLAP, blending)))
          .isEqualTo(run(GRAPH, spec(scores, WHOLE, NONE, blending)));
    }
  }

  @Test
  @Verifies("SRS-604")
  void a_window_larger_than_the_volume_is_padded() throws IOException {
    NetworkSpec larger = spec(Scores.EXCLUSIVE, new Window(64, 128, 256), NONE, Blending.GAUSSIAN);

    assertThat(run(GRAPH, larger))
        .isEqualTo(run(GRAPH, spec(Scores.EXCLUSIVE, WHOLE, NONE, Blending.UNIFORM)));
  }

  @Test
  @Verifies("SRS-604")
  void classes_follow_the_thresholds_of_the_graph() throws IOException {
    Map<String, BitSet> found = run(GRAPH, spec(Scores.EXCLUSIVE, WHOLE, NONE, Blending.UNIFORM));

    for (int voxel = 0; voxel < volume.grid().voxels(); voxel += 7) {
      int hu = volume.hu(voxel);
      assertThat(found.get("air").get(voxel)).isEqualTo(hu < -500);
      assertThat(found.get("soft").get(voxel)).isEqualTo(hu >= -500 && hu < 300);
      assertThat(found.get("bone").get(voxel)).isEqualTo(hu >= 300);
    }
  }

  @Test
  @Verifies(
      value = {"SRS-615", "RC-28"},
      shows = Verifies.Shows.EFFECTIVE)
  void a_network_that_gives_no_numbers_fails() {
    byte[] logarithm = oneNode("Log", "hu", "scores");

    assertFailure(logarithm, List.of("soft")).withMessageContaining("not a number");
  }

  @Test
  @Verifies({"SRS-615", "RC-28"})
  void a_graph_that_is_none_fails() {
    assertFailure(new byte[] {1, 2, 3}, List.of("soft")).withMessageContaining("net.onnx");
  }

  @Test
  @Verifies({"SRS-615", "RC-28"})
  void a_graph_with_another_number_of_classes_fails() {
    assertFailure(GRAPH, List.of("air", "soft")).withMessageContaining("[1, 2, slices");
  }

  @Test
  @Verifies({"SRS-615", "RC-28"})
  void a_graph_with_other_names_fails() {
    assertFailure(oneNode("Neg", "pixels", "scores"), List.of("soft"))
        .withMessageContaining("input hu");
    assertFailure(oneNode("Neg", "hu", "labels"), List.of("soft"))
        .withMessageContaining("output scores");
  }

  private ThrowableAssertAlternative<IOException> assertFailure(
      byte[] graph, List<String> classes) {
    NetworkSpec spec =
        new NetworkSpec(
            "net.onnx",
            "hu",
            "scores",
            classes,
            Scores.EXCLUSIVE,
            new Window(8, 0, 0),
            NONE,
            Blending.UNIFORM,
            -1024);
    return assertThatExceptionOfType(IOException.class).isThrownBy(() -> run(graph, spec));
  }

  private Map<String, BitSet> run(byte[] graph, NetworkSpec spec) throws IOException {
    return new SlidingWindow(spec, volume).run(graph, 2, share -> {}).byName();
  }

  private static NetworkSpec spec(Scores scores, Window window, Window overlap, Blending blending) {
    return new NetworkSpec(
        "net.onnx",
        "hu",
        "scores",
        List.of("air", "soft", "bone"),
        scores,
        window,
        overlap,
        blending,
        -1024);
  }

  private static byte[] oneNode(String operator, String input, String output) {
    return OnnxMl.ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(13))
        .setGraph(
            OnnxMl.GraphProto.newBuilder()
                .setName("one-node")
                .addInput(HuClasses.tensor(input, 1))
                .addOutput(HuClasses.tensor(output, 1))
                .addNode(
                    OnnxMl.NodeProto.newBuilder()
                        .setOpType(operator)
                        .addInput(input)
                        .addOutput(output)))
        .build()
        .toByteArray();
  }
}
