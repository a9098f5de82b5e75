package org.oarlock.dicom.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.oarlock.trace.annotations.Implements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts associations and serves C-ECHO, C-STORE and the results of storage commitment. Each
 * connection has a thread of a bounded pool. When all places are taken, a connection that has not
 * asked for an association yet gives way to a new one, so that silent connections cannot lock
 * others out.
 */
@Implements({"SRS-301", "SRS-307", "RC-7"})
public final class DicomServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DicomServer.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);
  private static final Duration HAND_OVER = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofMillis(100);

  private final ServerSettings settings;
  private final AssociationPolicy policy;
  private final InstanceSink sink;
  private final CommitmentListener commitments;
  private final ServerSocket listening;
  private final Places places;
  private final ThreadPoolExecutor threads;
  private final Set<PeerConnection> connections =
      Collections.synchronizedSet(new LinkedHashSet<>());
  private volatile boolean stopping;

  private DicomServer(
      ServerSettings settings,
      AssociationPolicy policy,
      InstanceSink sink,
      CommitmentListener commitments,
      ServerSocket listening) {
    this.settings = settings;
    this.policy = policy;
    this.sink = sink;
    this.commitments = commitments;
    this.listening = listening;
    this.places = new Places(settings.limits());
    this.threads =
        new ThreadPoolExecutor(
            0,
            settings.limits().associations() + 2 * settings.limits().waiting(),
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> daemon(task, "dicom-association"),
            DicomServer::whenAThreadIsFree);
  }

  /** Starts to listen for a device that asks nobody for storage commitment. */
  public static DicomServer start(
      ServerSettings settings, AssociationPolicy policy, InstanceSink sink) throws IOException {
    return start(settings, policy, sink, CommitmentListener.NONE);
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address cannot be bound; the message names it
   */
  public static DicomServer start(
      ServerSettings settings,
      AssociationPolicy policy,
      InstanceSink sink,
      CommitmentListener commitments)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(settings.bind(), settings.port());
    ServerSocket listening = new ServerSocket();
    try {
      listening.setReuseAddress(true);
      listening.bind(address);
    } catch (IOException e) {
      listening.close();
      throw new IOException("cannot listen for DICOM on " + address + ": " + e.getMessage(), e);
    }
    DicomServer server = new DicomServer(settings, policy, sink, commitments, listening);
    daemon(server::accept, "dicom-accept").start();
    return server;
  }

  /** Waits shortly: a connection that gave way needs a moment to leave its thread. */
  private static void whenAThreadIsFree(Runnable task, ThreadPoolExecutor threads) {
    try {
      if (!threads.isShutdown()
          && threads.getQueue().offer(task, HAND_OVER.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new RejectedExecutionException("no thread is free");
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** The TCP port on which the server listens. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Connections that are open now, in whatever stage. */
  public int connections() {
    return connections.size();
  }

  private void accept() {
    while (!stopping) {
      try {
        serve(listening.accept());
      } catch (IOException e) {
        if (!stopping) {
          LOG.warn("A connection could not be accepted: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private AssociationPolicy.Decision decide(AssociationRequest request) {
    return stopping
        ? new AssociationPolicy.Decision.Rejected(RejectionReason.TEMPORARY_CONGESTION)
        : policy.decide(request);
  }

  private void serve(Socket socket) throws IOException {
    PeerConnection connection;
    try {
      connection = new PeerConnection(socket, settings, this::decide, sink, commitments, places);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    if (!makeRoom()) {
      LOG.warn("A connection was closed: {} associations are open", connections.size());
      socket.close();
      return;
    }
    connections.add(connection);
    try {
      threads.execute(
          () -> {
            try {
              connection.run();
            } finally {
              connections.remove(connection);
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.warn("A connection was closed: {}", e.getMessage());
      connections.remove(connection);
      socket.close();
    }
  }

  private boolean makeRoom() {
    synchronized (connections) {
      if (connections.size() < settings.limits().associations() + settings.limits().waiting()) {
        return true;
      }
      Optional<PeerConnection> oldest =
          connections.stream()
              .filter(each -> each.stage() != PeerConnection.Stage.OPEN)
              .findFirst();
      oldest.ifPresent(
          silent -> {
            LOG.info("A connection without association gave way to a new one");
            silent.cut();
            connections.remove(silent);
          });
      return oldest.isPresent();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AFTER_FAILURE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops accepting, lets open associations end for at most {@code drain}, then aborts them. */
  @Implements("SRS-310")
  public void stop(Duration drain) {
    stopping = true;
    threads.shutdown();
    try {
      listening.close();
      if (!threads.awaitTermination(drain.toMillis(), TimeUnit.MILLISECONDS)) {
        List.copyOf(connections).forEach(PeerConnection::cut);
        threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      List.copyOf(connections).forEach(PeerConnection::cut);
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("The listening socket did not close: {}", e.getMessage());
    }
  }

  /** Stops at once: open associations are aborted, their unfinished instances abandoned. */
  @Override
  public void close() {
    stop(Duration.ZERO);
  }
}
