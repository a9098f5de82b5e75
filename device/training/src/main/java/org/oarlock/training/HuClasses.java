package org.oarlock.training;

import ai.onnx.proto.OnnxMl;
import java.util.ArrayList;
import java.util.List;
import org.oarlock.trace.annotations.Implements;

/**
 * Writes an ONNX graph that sorts voxels by their HU alone. It holds no learned weight.
 *
 * <p>Class c takes the HU from its lower edge up to the next class's. Its score is {@code
 * reached(c) - reached(c + 1)}, where {@code reached} rises from 0 one HU below an edge to 1 at the
 * edge; so scores add up to 1 and are 0 or 1 for whole HU.
 */
@Implements("SRS-702")
final class HuClasses {

  private static final int FLOAT = OnnxMl.TensorProto.DataType.FLOAT_VALUE;
  private static final long IR_VERSION = 8;
  private static final long OPSET = 13;

  private final List<OnnxMl.NodeProto> nodes = new ArrayList<>();
  private final List<OnnxMl.TensorProto> constants = new ArrayList<>();

  private HuClasses() {}

  /**
   * The graph: {@code hu} [1, 1, slices, rows, columns] to {@code scores} [1, edges + 1, slices,
   * rows, columns].
   *
   * @param edges first HU of each class but the first, rising
   */
  static byte[] graph(int... edges) {
    return new HuClasses().model(edges).toByteArray();
  }

  private OnnxMl.ModelProto model(int... edges) {
    constant("zero", 0);
    constant("one", 1);
    List<String> scores = new ArrayList<>();
    String reached = "one";
    for (int n = 0; n < edges.length; n++) {
      String next = reached(n + 1, edges[n]);
      scores.add(node("Sub", "class_" + n, reached, next));
      reached = next;
    }
    scores.add(reached);
    nodes.add(concatenation(scores));
    OnnxMl.GraphProto graph =
        OnnxMl.GraphProto.newBuilder()
            .setName("hu-classes")
            .addInput(tensor("hu", 1))
            .addOutput(tensor("scores", edges.length + 1))
            .addAllInitializer(constants)
            .addAllNode(nodes)
            .build();
    return OnnxMl.ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("oarlock-training")
        .setDocString("HU thresholds. NOT CLINICAL.")
        .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .setGraph(graph)
        .build();
  }

  private String reached(int number, int edge) {
    constant("below_" + number, edge - 1f);
    String above = node("Sub", "above_" + number, "hu", "below_" + number);
    return node("Clip", "reached_" + number, above, "zero", "one");
  }

  private String node(String operator, String output, String... inputs) {
    nodes.add(
        OnnxMl.NodeProto.newBuilder()
            .setOpType(operator)
            .setName(output)
            .addAllInput(List.of(inputs))
            .addOutput(output)
            .build());
    return output;
  }

  private static OnnxMl.NodeProto concatenation(List<String> scores) {
    return OnnxMl.NodeProto.newBuilder()
        .setOpType("Concat")
        .setName("scores")
        .addAllInput(scores)
        .addOutput("scores")
        .addAttribute(
            OnnxMl.AttributeProto.newBuilder()
                .setName("axis")
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(1))
        .build();
  }

  private void constant(String name, float value) {
    constants.add(
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(FLOAT)
            .addFloatData(value)
            .build());
  }

  static OnnxMl.ValueInfoProto tensor(String name, int channels) {
    OnnxMl.TensorShapeProto.Builder shape =
        OnnxMl.TensorShapeProto.newBuilder()
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(1))
            .addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(channels));
    for (String axis : List.of("slices", "rows", "columns")) {
      shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam(axis));
    }
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            OnnxMl.TypeProto.newBuilder()
                .setTensorType(
                    OnnxMl.TypeProto.Tensor.newBuilder().setElemType(FLOAT).setShape(shape)))
        .build();
  }
}
