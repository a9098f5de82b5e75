package org.oarlock.trace.agent;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.oarlock.trace.annotations.Implements;

/**
 * Runs a program only as long as the one that started it: {@code Tethered MAIN-CLASS ARGUMENT...}.
 * Whoever starts it holds the other end of its standard input; that end is closed by the system
 * however the holder dies, and then this process ends with everything that it started.
 */
@Implements("SRS-4107")
public final class Tethered {

  /** As a shell says of what was told to end. */
  private static final int ENDED = 143;

  private static final long GRACE_SECONDS = 10;

  private Tethered() {}

  /** Runs the main method of the named class. */
  public static void main(String[] args) throws ReflectiveOperationException {
    Runtime.getRuntime().addShutdownHook(new Thread(Tethered::endAll, "end of what was started"));
    Thread watch = new Thread(Tethered::watch, "tether");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    }
  }

  private static void watch() {
    try {
      while (System.in.read() >= 0) {
        // Nobody says anything here: only the end counts.
      }
    } catch (IOException e) {
      // A broken end is an end.
    }
    Thread last = new Thread(Tethered::halt, "halt");
    last.setDaemon(true);
    last.start();
    System.exit(ENDED);
  }

  /** Asks first, so that a device stops its database; what does not listen is killed. */
  private static void endAll() {
    List<ProcessHandle> started = ProcessHandle.current().descendants().toList();
    started.forEach(ProcessHandle::destroy);
    try {
      CompletableFuture.allOf(
              started.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** A hook that hangs must not keep a process that nobody waits for. */
  private static void halt() {
    try {
      TimeUnit.SECONDS.sleep(3 * GRACE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ENDED);
  }
}
