package org.oarlock.inference.network;

import ai.onnxruntime.OrtEnvironment;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.oarlock.trace.annotations.Implements;

/**
 * Keeps the native environment of ONNX Runtime until the process has ended.
 *
 * <p>Its Java binding frees it in a shutdown hook, which runs beside all other hooks and beside a
 * session at work: a device told to stop while it segmented died of a segmentation fault before it
 * could stop its database (github.com/microsoft/onnxruntime/issues/31352). The native side counts
 * its holders and frees nothing before the last has gone, but the binding offers no public way to
 * be a second one; so this takes the private one. {@code StopWhileSegmentingTest} fails if a later
 * version no longer counts, {@link #environment()} if it has other names.
 */
final class RuntimeHold {

  private static final int WARNING = 2;
  private static final OrtEnvironment ENVIRONMENT = held();

  private RuntimeHold() {}

  /** The environment of this process, never freed. */
  static OrtEnvironment environment() {
    return ENVIRONMENT;
  }

  @Implements("SRS-619")
  private static OrtEnvironment held() {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try {
      Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
      api.setAccessible(true);
      Method create =
          OrtEnvironment.class.getDeclaredMethod(
              "createHandle", long.class, int.class, String.class);
      create.setAccessible(true);
      create.invoke(null, api.getLong(null), WARNING, "oarlock");
      return environment;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "this version of ONNX Runtime cannot be kept from ending under a running network", e);
    }
  }
}
