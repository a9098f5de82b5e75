package org.oarlock.trace.effect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.oarlock.trace.annotations.Implements;
import org.oarlock.trace.item.Item;
import org.oarlock.trace.source.Unreadable;

/**
 * Several campaigns that go through one list of controls, because most of what scenarios do is
 * waiting. Each has a folder of its own; what they have to say is said one at a time.
 */
@Implements("SRS-4103")
public final class SideBySide {

  private final Queue<Item> open;
  private final Told told;

  private SideBySide(List<Item> controls, Told told) {
    this.open = new ConcurrentLinkedQueue<>(controls);
    this.told = told;
  }

  /** Who hears how a control fared. */
  @FunctionalInterface
  public interface Told {
    /** Takes the result and the seconds that it took. */
    void tell(Tried tried, long seconds) throws IOException, Unreadable;
  }

  /**
   * Tries every control once, in the order of the list as long as there is one campaign. After a
   * failure no further control is begun.
   */
  public static void attempt(List<Item> controls, List<Campaign> campaigns, Told told)
      throws IOException, InterruptedException, Unreadable {
    SideBySide all = new SideBySide(controls, told);
    ExecutorService workers = Executors.newFixedThreadPool(campaigns.size());
    try {
      List<Future<Void>> ends = new ArrayList<>();
      for (Campaign campaign : campaigns) {
        ends.add(
            workers.submit(
                () -> {
                  all.goThrough(campaign);
                  return null;
                }));
      }
      for (Future<Void> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      all.open.clear();
      rethrow(e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private void goThrough(Campaign campaign) throws IOException, InterruptedException, Unreadable {
    for (Item control = open.poll(); control != null; control = open.poll()) {
      long start = System.nanoTime();
      Tried tried = campaign.attempt(control);
      synchronized (told) {
        told.tell(tried, (System.nanoTime() - start) / 1_000_000_000L);
      }
    }
  }

  private static void rethrow(Throwable cause) throws IOException, Unreadable {
    if (cause instanceof IOException failure) {
      throw failure;
    }
    if (cause instanceof Unreadable failure) {
      throw failure;
    }
    throw new IllegalStateException(cause);
  }
}
