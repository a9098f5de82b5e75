package org.oarlock.service.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel of its own for each test, which takes alerts unless a test says why not. */
final class PlayedChannel implements AlertChannel {
  final List<AlertMessage> taken = new ArrayList<>();
  private final String name = "played " + UUID.randomUUID();
  private @Nullable Exception trouble;
  int offered;

  @Override
  public String name() {
    return name;
  }

  void refusing(Exception because) {
    trouble = because;
  }

  void taking() {
    trouble = null;
  }

  @Override
  public void send(AlertMessage message) throws IOException {
    offered++;
    if (trouble instanceof IOException checked) {
      throw checked;
    }
    if (trouble instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    taken.add(message);
  }
}
