package org.oarlock.inference.network;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oarlock.trace.annotations.Implements;

/**
 * An ONNX Runtime session for one window size, with direct buffers that are used again for every
 * window. Not for several threads at once.
 */
@Implements({"SRS-604", "SRS-607"})
final class Network implements AutoCloseable {

  private final NetworkSpec spec;
  private final OrtSession session;
  private final OnnxTensor inputTensor;
  private final OnnxTensor outputTensor;

  /** Where the caller puts the HU of a window, in linear-index order of the window. */
  final FloatBuffer input;

  /** Where the scores of a window stand after {@link #run()}, class by class. */
  final FloatBuffer output;

  private Network(
      NetworkSpec spec,
      OrtSession session,
      FloatBuffer input,
      OnnxTensor inputTensor,
      FloatBuffer output,
      OnnxTensor outputTensor) {
    this.spec = spec;
    this.session = session;
    this.input = input;
    this.inputTensor = inputTensor;
    this.output = output;
    this.outputTensor = outputTensor;
  }

  /**
   * Opens a session.
   *
   * @param graph bytes of the ONNX file
   * @param window what the network sees at once, no extent 0
   * @param threads threads inside an operator, at least 1
   * @throws IOException if the graph cannot be run or does not fit {@code spec}
   */
  static Network open(byte[] graph, NetworkSpec spec, Window window, int threads)
      throws IOException {
    OrtSession session = null;
    OnnxTensor inputTensor = null;
    try {
      OrtEnvironment environment = RuntimeHold.environment();
      session = session(environment, graph, threads);
      check(session.getInputInfo().get(spec.input()), spec.file(), "input " + spec.input(), 1);
      check(
          session.getOutputInfo().get(spec.output()),
          spec.file(),
          "output " + spec.output(),
          spec.classes().size());
      FloatBuffer input = direct(1, window);
      inputTensor = OnnxTensor.createTensor(environment, input, shape(1, window));
      FloatBuffer output = direct(spec.classes().size(), window);
      OnnxTensor outputTensor =
          OnnxTensor.createTensor(environment, output, shape(spec.classes().size(), window));
      return new Network(spec, session, input, inputTensor, output, outputTensor);
    } catch (OrtException | IOException e) {
      closeQuietly(inputTensor);
      closeQuietly(session);
      throw new IOException(
          "the network " + spec.file() + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Fills {@link #output} with the scores of {@link #input}. */
  void run() throws IOException {
    try (OrtSession.Result result =
        session.run(Map.of(spec.input(), inputTensor), Map.of(spec.output(), outputTensor))) {
      if (result.size() != 1) {
        throw new IOException("the network " + spec.file() + " gave no output " + spec.output());
      }
    } catch (OrtException e) {
      throw new IOException("the network " + spec.file() + " failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closeQuietly(outputTensor);
    closeQuietly(inputTensor);
    closeQuietly(session);
  }

  private static OrtSession session(OrtEnvironment environment, byte[] graph, int threads)
      throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setDeterministicCompute(true);
      return environment.createSession(graph, options);
    }
  }

  private static void check(@Nullable NodeInfo node, String file, String what, int channels)
      throws IOException {
    if (node == null || !(node.getInfo() instanceof TensorInfo tensor)) {
      throw new IOException(file + " has no tensor " + what);
    }
    long[] shape = tensor.getShape();
    if (tensor.type != OnnxJavaType.FLOAT
        || shape.length != 5
        || (shape[1] >= 0 && shape[1] != channels)) {
      throw new IOException(
          what + " of " + file + " must be float32 [1, " + channels + ", slices, rows, columns]");
    }
  }

  private static FloatBuffer direct(int channels, Window window) {
    long bytes = 4L * channels * window.slices() * window.rows() * window.columns();
    return ByteBuffer.allocateDirect(Math.toIntExact(bytes))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private static long[] shape(int channels, Window window) {
    return new long[] {1, channels, window.slices(), window.rows(), window.columns()};
  }

  private static void closeQuietly(@Nullable AutoCloseable closeable) {
    if (closeable == null) {
      return;
    }
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("ONNX Runtime could not release its memory", e);
    }
  }
}
