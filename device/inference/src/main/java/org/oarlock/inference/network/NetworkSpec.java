package org.oarlock.inference.network;

import java.util.List;

/**
 * An ONNX graph and how to move it over a volume. Input: float32 HU, shape [1, 1, slices, rows,
 * columns]. Output: float32 scores, shape [1, classes, slices, rows, columns].
 *
 * @param file entry of the package that holds the graph
 * @param input name of the graph's input
 * @param output name of the graph's output
 * @param classes names of the classes, in the order of the output's second axis
 * @param scores how scores become class voxels
 * @param window what the graph sees at once; 0 means the whole extent of the volume along that axis
 * @param overlap how many voxels neighbouring windows share
 * @param blending how windows are mixed where they overlap
 * @param paddingHu HU outside the volume, where a window is larger than it
 */
public record NetworkSpec(
    String file,
    String input,
    String output,
    List<String> classes,
    Scores scores,
    Window window,
    Window overlap,
    Blending blending,
    int paddingHu) {

  /** Refuses missing classes and overlaps that are not smaller than their window. */
  public NetworkSpec {
    classes = List.copyOf(classes);
    if (classes.isEmpty() || classes.stream().distinct().count() != classes.size()) {
      throw new IllegalArgumentException("network.classes must be distinct and at least one");
    }
    smaller("slices", overlap.slices(), window.slices());
    smaller("rows", overlap.rows(), window.rows());
    smaller("columns", overlap.columns(), window.columns());
  }

  private static void smaller(String axis, int overlap, int window) {
    if (overlap > 0 && overlap >= window) {
      throw new IllegalArgumentException(
          "network.overlap." + axis + " must be smaller than network.window." + axis);
    }
  }
}
