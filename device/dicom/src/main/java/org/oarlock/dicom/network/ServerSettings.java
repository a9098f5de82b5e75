package org.oarlock.dicom.network;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a {@link DicomServer} listens.
 *
 * @param bind address of the interface
 * @param port TCP port; 0 takes a free one
 * @param syntaxes what is accepted in presentation contexts
 * @param limits how much a peer may ask
 * @param timeOuts how long the server waits
 * @param tls how every connection is secured; absent: plain TCP
 */
public record ServerSettings(
    InetAddress bind,
    int port,
    AcceptedSyntaxes syntaxes,
    NetworkLimits limits,
    TimeOuts timeOuts,
    @Nullable Tls tls) {

  /** Plain TCP on the loopback interface, with default limits and time-outs. */
  public static ServerSettings loopback(int port, AcceptedSyntaxes syntaxes) {
    return new ServerSettings(
        InetAddress.getLoopbackAddress(),
        port,
        syntaxes,
        NetworkLimits.DEFAULT,
        TimeOuts.DEFAULT,
        null);
  }

  /** The same on another interface. */
  public ServerSettings on(InetAddress address) {
    return new ServerSettings(address, port, syntaxes, limits, timeOuts, tls);
  }

  /** The same with other limits. */
  public ServerSettings with(NetworkLimits other) {
    return new ServerSettings(bind, port, syntaxes, other, timeOuts, tls);
  }

  /** The same with other time-outs. */
  public ServerSettings with(TimeOuts other) {
    return new ServerSettings(bind, port, syntaxes, limits, other, tls);
  }

  /** The same with every connection in TLS. */
  public ServerSettings with(Tls other) {
    return new ServerSettings(bind, port, syntaxes, limits, timeOuts, other);
  }
}
